import { z } from 'zod';
import { decimalOf } from '#app/domain/shared/money';
import type { PriceList } from './price-list';
import { type Price, price } from './pricing';

const figure = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === 'number' ? decimalOf(value) : value));

const priceCase = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  priceList: z.string(),
  area: figure.nullish().transform((area) => area ?? undefined),
  openSides: z.number(),
  member: z.boolean().default(false),
  early: z.boolean().default(false),
  firstTime: z.boolean().default(false),
  startUp: z.boolean().default(false),
  package: z
    .string()
    .nullish()
    .transform((code) => code ?? undefined),
  options: z.array(z.object({ code: z.string(), quantity: figure })).default([]),
});

export type PriceAnswer = { id?: string | number } & (
  | Omit<Price, 'lines' | 'discounts'>
  | { refused: string }
);

/** One case of a file of price questions: the six amounts in cents, or the code of the refusal. */
export function answerPriceCase(lists: readonly PriceList[], raw: unknown): PriceAnswer {
  const parsed = priceCase.safeParse(raw);
  if (!parsed.success) return { refused: 'INVALID_CASE' };
  const { id, priceList, ...request } = parsed.data;
  const named = id === undefined ? {} : { id };
  const list = lists.find((candidate) => candidate.id === priceList);
  if (!list) return { ...named, refused: 'UNKNOWN_PRICE_LIST' };
  const result = price(list, request);
  if (!result.ok) return { ...named, refused: result.problems[0]?.code ?? 'REFUSED' };
  const { lines: _lines, discounts: _discounts, ...amounts } = result.value;
  return { ...named, ...amounts };
}
