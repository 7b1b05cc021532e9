import { z } from 'zod';
import { COST_KINDS } from '#app/domain/funding/cost-lines';
import { isLocalDate } from '#app/domain/shared/dates';
import { MOST_CENTS } from '#app/domain/shared/figures';

/** Euros as people write them ("1 234,50", "1234.5", "-20") → cents; no third decimal, nothing beyond belief. */
const euros = z
  .string()
  .transform((text) => text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
  .refine((text) => /^-?\d{1,12}(\.\d{1,2})?$/.test(text), { message: 'AID_AMOUNT_INVALID', abort: true })
  .transform((text) => Math.round(Number(text) * 100))
  .refine((cents) => Math.abs(cents) <= MOST_CENTS, { message: 'AID_AMOUNT_INVALID' });

const positive = euros.refine((cents) => cents > 0, { message: 'AID_AMOUNT_INVALID' });
const notNegative = euros.refine((cents) => cents >= 0, { message: 'AID_AMOUNT_INVALID' });
const day = z.string({ message: 'AID_DAY_INVALID' }).refine(isLocalDate, { message: 'AID_DAY_INVALID' });
const decimal = z
  .string()
  .transform((text) => text.trim().replace(',', '.'))
  .refine((text) => /^\d{1,7}(\.\d{1,2})?$/.test(text), { message: 'AID_NUMBER_INVALID' });
const percent = decimal.refine((text) => Number(text) <= 100, { message: 'AID_PERCENT_INVALID' });
const count = z
  .string()
  .trim()
  .refine((text) => /^\d{1,4}$/.test(text), { message: 'AID_NUMBER_INVALID', abort: true })
  .transform(Number);
const text = (longest = 200) => z.string().trim().min(1).max(longest, 'AID_TEXT_TOO_LONG');
const token = z.uuid();

export const financesForm = z.object({
  on: day,
  equity: euros.optional(),
  headcount: decimal.optional(),
  turnover: notNegative.optional(),
  balance: notNegative.optional(),
});
export type FinancesForm = z.output<typeof financesForm>;

export const AID_BASES = ['DE_MINIMIS', 'GBER_ART_19', 'OTHER'] as const;

export const declaredAidForm = z.object({
  token,
  on: day,
  amount: positive,
  grantor: text(),
  basis: z.enum(AID_BASES),
  memberState: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'MEMBER_STATE_INVALID'),
});
export type DeclaredAidForm = z.output<typeof declaredAidForm>;

export const LINKS = ['VOTES', 'APPOINTS', 'CONTRACT', 'AGREEMENT'] as const;

export const linkForm = z.object({
  /** "FR:999633001"; without a country it is French. */
  firm: z
    .string()
    .transform((value) => value.replaceAll(/\s/g, '').toUpperCase())
    .transform((value) => (value.includes(':') ? value : `FR:${value}`)),
  link: z.enum(LINKS),
});
export type LinkForm = z.output<typeof linkForm>;

export const grantForm = z.object({
  scheme: text(),
  on: day,
  reference: z
    .string({ message: 'AID_REFERENCE_MISSING' })
    .trim()
    .min(1, 'AID_REFERENCE_MISSING')
    .max(200, 'AID_TEXT_TOO_LONG'),
});

/** The firms that were chosen, each with the amount beside it: fields `firm` (ids) and `amount-<id>`. */
export function chosenIn(form: FormData): { registrationId: string; amountCents: number }[] {
  return form.getAll('firm').flatMap((id) => {
    if (typeof id !== 'string') return [];
    const amount = euros.safeParse(form.get(`amount-${id}`) ?? '');
    return [{ registrationId: id, amountCents: amount.success ? amount.data : Number.NaN }];
  });
}

export const requestForm = z.object({ scheme: text(), on: day });

export const reasonForm = z.object({
  on: day,
  reason: z
    .string({ message: 'AID_REASON_MISSING' })
    .trim()
    .min(1, 'AID_REASON_MISSING')
    .max(500, 'AID_TEXT_TOO_LONG'),
});

export const paidForm = z.object({
  token,
  on: day,
  amount: positive,
  reference: z.string().trim().max(200, 'AID_TEXT_TOO_LONG').default(''),
  payment: text().optional(),
});

export const evidenceForm = z.object({ code: text(40), on: day.optional(), note: text(300).optional() });

export const AID_MODES = ['DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION'] as const;

export const SCHEME_RULES = [
  'aidAtMostEquity',
  'notCumulable',
  'smeOnly',
  'notExhibitorAtPreviousEdition',
  'datesProvisional',
] as const;

export const schemeForm = z
  .object({
    label: text(),
    funder: text().optional(),
    mode: z.enum(AID_MODES),
    ratePercent: percent,
    capCents: notNegative.optional(),
    capPerEventCents: notNegative.optional(),
    areaCapM2: decimal.refine((value) => Number(value) > 0, { message: 'AID_NUMBER_INVALID' }).optional(),
    maxParticipations: count.optional(),
    minRegionalCompanies: count.optional(),
    claimWithinMonthsAfterEvent: count.optional(),
    maxIntensityPercent: percent.optional(),
    rules: z.array(z.enum(SCHEME_RULES)).default([]),
    regions: z.string().max(2000, 'AID_TEXT_TOO_LONG').default(''),
    eligible: z.array(z.enum(COST_KINDS)).min(1, 'ELIGIBLE_MISSING'),
    excluded: z.array(z.enum(COST_KINDS)).default([]),
    legalBasis: z.enum(AID_BASES),
    validFrom: day,
    validTo: day.optional(),
    source: z
      .string({ message: 'SOURCE_MISSING' })
      .trim()
      .min(1, 'SOURCE_MISSING')
      .max(1000, 'AID_TEXT_TOO_LONG'),
  })
  .refine(({ validFrom, validTo }) => !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'ENDS_BEFORE_START',
  });
export type SchemeForm = z.output<typeof schemeForm>;

export const newSchemeForm = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z][A-Z0-9_]{2,39}$/, 'SCHEME_CODE_INVALID'),
});

export const unpaidForm = z.object({ paid: text(60) });

export const unlinkForm = z.object({ member: text(60) });
