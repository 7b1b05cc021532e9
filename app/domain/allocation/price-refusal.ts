import type { PriceList } from '#app/domain/invoicing/price-list';
import { price } from '#app/domain/invoicing/pricing';
import { decimalOf } from '#app/domain/shared/money';
import type { PriceRefusal } from './edition';

/**
 * The refusals of a price list (a 10 m² corner under a list whose corners start at 12 m²). A place in a collective
 * space has no corner of its own. Answers remembered by what the price depends on.
 */
export function priceRefusalOf(list: PriceList | null): PriceRefusal {
  if (!list) return () => null;
  const known = new Map<string, string | null>();
  return (firm, booth) => {
    const collective = booth.use === 'collective';
    const asked = {
      area: collective ? undefined : decimalOf(booth.area),
      standArea: collective ? undefined : decimalOf(booth.standArea),
      openSides: collective ? 1 : booth.openSides,
      member: firm.member,
      package: firm.package?.code,
    };
    const key = JSON.stringify(asked);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const answer = price(list, asked);
    const refusal = answer.ok ? null : (answer.problems[0]?.code ?? 'NO_PRICE');
    known.set(key, refusal);
    return refusal;
  };
}
