import { z } from 'zod';
import { compareDecimals, isDecimal } from '#app/domain/shared/money';
import { centsTyped } from './amounts';
import { CURRENCIES } from './forms-rates';

export const LIST_CURRENCIES = ['EUR', ...CURRENCIES] as const;

const amount = z
  .string()
  .transform((text) => centsTyped(text) ?? -1)
  .refine((cents) => cents > 0, { message: 'AMOUNT_MISTYPED' });

const percent = z
  .string()
  .transform((text) => text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.'))
  .refine((text) => isDecimal(text) && compareDecimals(text, '0') >= 0 && compareDecimals(text, '100') <= 0, {
    message: 'PERCENT_MISTYPED',
  });

/** A price list by the square metre, as somebody types it: amounts excluding VAT. */
export const priceListForm = z.object({
  name: z.string().trim().min(1).max(120),
  currency: z.enum(LIST_CURRENCIES),
  perM2: amount,
  memberPerM2: amount.optional(),
  fee: amount.optional(),
  corner2: percent.optional(),
  corner3: percent.optional(),
  corner4: percent.optional(),
  depositPercent: percent,
  balanceDueDaysBefore: z.coerce.number().int().min(0).max(365),
});

export type PriceListForm = z.output<typeof priceListForm>;
