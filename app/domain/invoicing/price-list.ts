import { z } from 'zod';
import { isLocalDate } from '#app/domain/shared/dates';
import { decimalOf, isDecimal } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { feeLabels, packageLabels } from './price-labels';

const cents = z.int().nonnegative();

const decimal = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === 'number' ? decimalOf(value) : value.trim()))
  .refine((value) => isDecimal(value) && !value.startsWith('-'), { message: 'NOT_A_DECIMAL' });

/** One rate per m², cheaper when the firm books early where the list says so. */
const rate = z
  .union([z.object({ perM2Cents: cents }), z.object({ regularCents: cents, earlyCents: cents.optional() })])
  .transform((given) =>
    'perM2Cents' in given
      ? { regularCents: given.perM2Cents, earlyCents: given.perM2Cents }
      : { regularCents: given.regularCents, earlyCents: given.earlyCents ?? given.regularCents },
  );

const bySides = <Value extends z.ZodType>(value: Value) =>
  z.record(z.enum(['2', '3', '4']), value.optional());

const corner = z.discriminatedUnion('strategy', [
  z.object({ strategy: z.literal('FLAT'), amountCents: cents, minArea: decimal.nullish() }),
  z.object({
    strategy: z.literal('PCT_BY_OPEN_SIDES'),
    percent: bySides(decimal),
    waivedFromArea: decimal.nullish(),
  }),
  z.object({ strategy: z.literal('PER_M2_BY_OPEN_SIDES'), perM2Cents: bySides(cents) }),
]);

const bookable = z
  .object({
    code: z.string(),
    label: z.string(),
    labelFr: z.string().optional(),
    labelEn: z.string().optional(),
    area: decimal.nullable(),
    kind: z.enum(['individual', 'shared', 'collective']),
    priceCents: cents,
  })
  .transform((given) => ({ ...given, ...packageLabels(given) }));

const fee = z
  .object({
    code: z.string(),
    label: z.string(),
    labelFr: z.string().optional(),
    labelEn: z.string().optional(),
    amountCents: cents.optional(),
    perM2Cents: cents.optional(),
    mandatory: z.boolean().default(true),
  })
  .transform((given) => ({ ...given, ...feeLabels(given) }));

const option = z.object({
  code: z.string(),
  labelFr: z.string(),
  labelEn: z.string(),
  unit: z.string().default('C62'),
  /** null: price on request, the option can't be booked. */
  unitPriceCents: cents.nullable(),
  quotaCompanies: z.int().optional(),
});

const discount = z.object({
  code: z.string(),
  percent: decimal.optional(),
  perM2Cents: cents.optional(),
  amountCents: cents.optional(),
  maxArea: decimal.nullish(),
});

const terms = z.object({
  depositPercent: decimal,
  balanceDueDaysBefore: z.int().nonnegative().default(60),
  cancellationGrid: z.string().optional(),
  /** Last day on which an application counts as early booking; without it nobody books early. */
  earlyUntil: z.string().refine(isLocalDate, { message: 'NOT_A_DAY' }).optional(),
});

const priceList = z.object({
  id: z.string(),
  name: z.string().default(''),
  currency: z.string().length(3).default('EUR'),
  pricing: z.enum(['PACKAGE', 'PER_M2']),
  packages: z.array(bookable).default([]),
  minArea: decimal.nullish(),
  memberRate: rate.nullish(),
  nonMemberRate: rate.nullish(),
  corner: corner.nullish(),
  fees: z.array(fee).default([]),
  options: z.array(option).default([]),
  discounts: z.array(discount).default([]),
  /** What the price includes: a flag, a count or a measure by name. */
  inclusions: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])).default({}),
  terms: terms.default({ depositPercent: '30', balanceDueDaysBefore: 60 }),
});

/** What a pavilion sells and at which price. Amounts are integer cents excluding VAT; areas and percentages decimals. */
export type PriceList = z.output<typeof priceList>;
export type PackageOffer = PriceList['packages'][number];
export type CornerRule = NonNullable<PriceList['corner']>;

/**
 * Reads one list in the format of the price file (`lists[]`).
 * Problem PRICE_LIST_INVALID with `at` the list and `field` the path for each thing that is wrong.
 */
export function parsePriceList(raw: unknown): Result<PriceList> {
  const parsed = priceList.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map((issue) => ({
      code: 'PRICE_LIST_INVALID',
      field: issue.path.join('.'),
      params: { why: issue.message },
    })),
  );
}

/** Reads a whole price file `{ lists: [...] }`, all or nothing. */
export function parsePriceLists(raw: unknown): Result<PriceList[]> {
  const file = z.object({ lists: z.array(z.unknown()) }).safeParse(raw);
  if (!file.success) return refuse({ code: 'PRICE_LIST_INVALID', field: 'lists' });
  const read = file.data.lists.map(parsePriceList);
  const problems = read.flatMap((result, index) =>
    result.ok ? [] : result.problems.map((problem) => ({ ...problem, at: `lists[${index}]` })),
  );
  if (problems.length > 0) return refuse(...problems);
  return ok(read.flatMap((result) => (result.ok ? [result.value] : [])));
}
