import { type PriceList, parsePriceList } from '#app/domain/invoicing/price-list';
import type { Result } from '#app/domain/shared/problem';

const MANY = 200;
const read = new Map<string, Result<PriceList>>();

/** The price list that a definition of the database says. Every page with a price asks for one: each is read once. */
export function priceListIn(definition: string): Result<PriceList> {
  const known = read.get(definition) ?? parsePriceList(JSON.parse(definition));
  if (read.size >= MANY) read.clear();
  read.set(definition, known);
  return known;
}
