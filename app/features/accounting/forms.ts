import { z } from 'zod';
import type { Journal } from '#app/domain/accounting/entry';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';

export const JOURNALS = ['VE', 'BQ', 'OD', 'AN'] as const satisfies readonly Journal[];

export const ENTRY_ORDERS = ['newest', 'oldest', 'amount'] as const;

const yearNumber = z.coerce.number().int().min(2000).max(2099);

/** What the address asks to see of a year's entries; anything unreadable asks for nothing. */
export const readEntryFilter = (asked: URLSearchParams, thisYear: number) =>
  z
    .object({
      q: z.string().trim().max(100).catch(''),
      journal: z.enum(JOURNALS).or(z.literal('')).catch(''),
      order: z.enum(ENTRY_ORDERS).catch('newest'),
      year: yearNumber.catch(thisYear),
    })
    .parse(Object.fromEntries(asked));

export type EntryFilterValues = ReturnType<typeof readEntryFilter>;

export const readVatFilter = (asked: URLSearchParams, thisYear: number) =>
  z
    .object({
      year: yearNumber.catch(thisYear),
      length: z.enum(['MONTH', 'QUARTER']).catch('MONTH'),
      basis: z.enum(['PAYMENT', 'DEBITS']).optional().catch(undefined),
    })
    .parse(Object.fromEntries(asked));

export type VatFilterValues = ReturnType<typeof readVatFilter>;

export const readAgedFilter = (asked: URLSearchParams, today: LocalDate) =>
  z
    .object({
      on: z.string().refine(isLocalDate).catch(today),
      edition: z.string().max(60).catch(''),
    })
    .parse({ on: asked.get('on') ?? today, edition: asked.get('edition') ?? '' });

/** What they may be is the chart's to say. */
export const accountForm = z.object({ number: z.string().default(''), label: z.string().default('') });

export const vatPostingForm = z.object({ posting: z.enum(['AT_INVOICE', 'AT_PAYMENT']) });

export const closeForm = z.object({ year: yearNumber });
