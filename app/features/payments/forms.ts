import { z } from 'zod';
import { centsIn } from '#app/domain/payments/amount-text';
import type { WantedShare } from './steps-record.server';

export const WAITING_SHOWN = ['certain', 'likely', 'unknown', 'aside'] as const;

const waitingFilter = z.object({
  q: z.string().trim().max(100).catch(''),
  show: z.enum(WAITING_SHOWN).or(z.literal('')).catch(''),
});

export type WaitingFilter = z.output<typeof waitingFilter>;

export const readWaitingFilter = (asked: URLSearchParams): WaitingFilter =>
  waitingFilter.parse(Object.fromEntries(asked));

export const PAYMENT_KINDS = ['bank', 'hand', 'refund', 'undone'] as const;

const paymentFilter = z.object({
  q: z.string().trim().max(100).catch(''),
  kind: z.enum(PAYMENT_KINDS).or(z.literal('')).catch(''),
});

export type PaymentFilter = z.output<typeof paymentFilter>;

export const readPaymentFilter = (asked: URLSearchParams): PaymentFilter =>
  paymentFilter.parse(Object.fromEntries(asked));

export const asideForm = z.object({ reason: z.string().trim().max(200).default('') });

export const certainForm = z.object({ entries: z.string().max(1_000_000) });

const amount = z
  .string()
  .trim()
  .transform((text, context) => {
    const cents = centsIn(text);
    if (cents === undefined) context.addIssue({ code: 'custom', message: 'PAYMENT_AMOUNT' });
    return cents ?? 0;
  });

export const choiceForm = z.object({
  companyId: z.string().max(100).optional(),
  funder: z.string().trim().max(200).optional(),
});

export const METHODS = ['TRANSFER', 'CARD', 'CHEQUE', 'OTHER'] as const;

export const paymentForm = choiceForm.extend({
  amount,
  receivedOn: z.iso.date(),
  method: z.enum(METHODS),
  reference: z.string().trim().max(140).optional(),
  token: z.uuid(),
});

const SHARE = 'share.';

/** The name of the field in which the share of an invoice is typed. */
export const shareField = (invoiceId: string): string => `${SHARE}${invoiceId}`;

/** What was typed for each invoice; empty and zero are no share, and what is no amount becomes one that is refused. */
export const sharesIn = (form: FormData): WantedShare[] =>
  [...form].flatMap(([name, value]) => {
    if (!name.startsWith(SHARE) || typeof value !== 'string' || value.trim() === '') return [];
    const cents = centsIn(value) ?? Number.NaN;
    return cents === 0 ? [] : [{ invoiceId: name.slice(SHARE.length), cents }];
  });

export const creditForm = z.object({ invoiceId: z.string().max(100) });
