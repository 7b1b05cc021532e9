import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import type { InvoiceType } from './invoice';

export const INVOICE_STATES = [
  'due',
  'overdue',
  'part_paid',
  'paid',
  'credited',
  'to_pay_back',
  'settled',
] as const;

/** How an invoice stands; `to_pay_back` and `settled` are of credit notes. */
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** An invoice with what came after it, in cents including VAT. */
export type InvoiceStanding = {
  type: InvoiceType;
  inclVatCents: Cents;
  dueCents: Cents;
  dueDate: LocalDate;
  /** Settled by payments and credit notes; of a credit note, paid back. */
  settledCents: Cents;
  /** The credit notes on it. */
  creditedCents: Cents;
  /** Of a credit note: what it settled of invoices. */
  usedCents: Cents;
};

/** What an invoice still asks for, or what of a credit note is still to be paid back; never below zero. */
export const openCents = ({ type, dueCents, settledCents, usedCents }: InvoiceStanding): Cents =>
  Math.max(0, dueCents - settledCents - (type === '381' ? usedCents : 0));

/** How an invoice stands on a day, in one word. */
export function invoiceState(standing: InvoiceStanding, today: LocalDate): InvoiceState {
  const open = openCents(standing);
  if (standing.type === '381') return open > 0 ? 'to_pay_back' : 'settled';
  if (standing.creditedCents >= standing.inclVatCents) return 'credited';
  if (open === 0) return 'paid';
  if (standing.dueDate < today) return 'overdue';
  return standing.settledCents > 0 ? 'part_paid' : 'due';
}
