import { z } from 'zod';
import { daysBetween, isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { compareDecimals, isDecimal } from '#app/domain/shared/money';

/** Currencies of the fairs, with two decimals. */
export const CURRENCIES = ['USD', 'HKD', 'AED', 'CNY', 'GBP', 'CHF', 'SGD', 'THB'] as const;

const day = z.string().refine(isLocalDate, { message: 'DAY_MISTYPED' });

/** A rate is for some weeks, not for ever: whoever wants another month says so again. */
const LONGEST_DAYS = 92;

const spanned = (from: LocalDate, until: LocalDate): boolean =>
  daysBetween(from, until) >= 0 && daysBetween(from, until) <= LONGEST_DAYS;

export const rateForm = z
  .object({
    currency: z.enum(CURRENCIES),
    unitsPerEuro: z
      .string()
      .transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
      .refine(
        (text) => isDecimal(text) && compareDecimals(text, '0') > 0 && compareDecimals(text, '100000') < 0,
        { message: 'RATE_MISTYPED' },
      ),
    from: day,
    until: day,
    source: z.string().trim().min(1).max(100),
  })
  .refine(({ from, until }) => !isLocalDate(from) || !isLocalDate(until) || spanned(from, until), {
    message: 'RATE_DAYS',
    path: ['until'],
  });

export type RateForm = {
  currency: string;
  unitsPerEuro: string;
  from: string;
  until: string;
  source: string;
};
