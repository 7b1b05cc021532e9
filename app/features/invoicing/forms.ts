import { z } from 'zod';
import { INVOICE_STATES } from '#app/domain/invoicing/standing';
import type { InvoiceRow } from './queries.server';

export const issueForm = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  token: z.uuid(),
  kind: z.enum(['deposit', 'balance']).default('deposit'),
});

/** What the address asks to issue; deposits unless it says otherwise. */
export const readKind = (asked: URLSearchParams): 'deposit' | 'balance' =>
  asked.get('kind') === 'balance' ? 'balance' : 'deposit';

export const INVOICE_ORDERS = ['number', 'company', 'amount', 'due'] as const;

const filter = z.object({
  q: z.string().trim().max(100).catch(''),
  state: z.enum(INVOICE_STATES).or(z.literal('')).catch(''),
  order: z.enum(INVOICE_ORDERS).catch('number'),
});

export type InvoiceFilterValues = z.output<typeof filter>;

/** What the address asks to see; anything unreadable asks for nothing. */
export const readFilter = (asked: URLSearchParams): InvoiceFilterValues =>
  filter.parse(Object.fromEntries(asked));

export function filterInvoices(
  invoices: InvoiceRow[],
  { q, state, order }: InvoiceFilterValues,
): InvoiceRow[] {
  const wanted = plain(q);
  return invoices
    .filter((row) => !state || row.state === state)
    .filter(
      (row) => !wanted || plain(`${row.number} ${row.company} ${row.firm} ${row.booth}`).includes(wanted),
    )
    .sort(ORDERS[order]);
}

const ORDERS: Record<InvoiceFilterValues['order'], (a: InvoiceRow, b: InvoiceRow) => number> = {
  number: (a, b) => compare(a.number, b.number),
  company: (a, b) => a.company.localeCompare(b.company, 'fr') || compare(a.number, b.number),
  amount: (a, b) => b.inclVatCents - a.inclVatCents || compare(a.number, b.number),
  due: (a, b) => compare(a.dueDate, b.dueDate) || compare(a.number, b.number),
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Without accents or case, as people search. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export type InvoiceSums = {
  currency: string;
  /** Charged, each euro once: a balance counts without the deposits it deducts, credit notes are taken off. */
  issuedCents: number;
  paidCents: number;
  openCents: number;
  overdueCents: number;
  toPayBackCents: number;
  /** Of what is charged, the part that funders pay to the organiser in the firms' place. */
  fundersCents: number;
};

export function sumsOf(invoices: readonly InvoiceRow[]): InvoiceSums {
  const sums = {
    currency: invoices[0]?.currency ?? 'EUR',
    ...{ issuedCents: 0, paidCents: 0, openCents: 0, overdueCents: 0, toPayBackCents: 0, fundersCents: 0 },
  };
  for (const row of invoices) {
    if (row.type === '381') {
      sums.issuedCents -= row.inclVatCents;
      sums.paidCents -= row.paidCents;
      sums.toPayBackCents += row.openCents;
      continue;
    }
    sums.issuedCents += row.inclVatCents - row.deductedCents;
    sums.paidCents += row.paidCents;
    sums.openCents += row.openCents;
    sums.fundersCents += row.inclVatCents - row.deductedCents - row.dueCents;
    if (row.state === 'overdue') sums.overdueCents += row.openCents;
  }
  return sums;
}
