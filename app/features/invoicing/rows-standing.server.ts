import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '#db/schema/index';

/** Σ of what came after the invoice of the row: settlements, payments, credit notes, deposits deducted. Null is none. */
export function moneyOfInvoice(row: ExpressionBuilder<Database, 'invoice'>) {
  const settled = () =>
    row
      .selectFrom('settlement')
      .where('settlement.undone_at', 'is', null)
      .select(sql<number | null>`sum(settlement.amount_cents)`.as('cents'));
  const referred = (kind: 'DEDUCTS' | 'CREDITS') =>
    row
      .selectFrom('invoice_reference')
      .where('invoice_reference.kind', '=', kind)
      .select(sql<number | null>`sum(invoice_reference.amount_cents)`.as('cents'));
  return [
    settled().whereRef('settlement.invoice_id', '=', 'invoice.id').as('settled_cents'),
    settled()
      .whereRef('settlement.invoice_id', '=', 'invoice.id')
      .where('settlement.payment_id', 'is not', null)
      .as('paid_cents'),
    settled().whereRef('settlement.credit_note_id', '=', 'invoice.id').as('used_cents'),
    referred('CREDITS').whereRef('invoice_reference.referred_id', '=', 'invoice.id').as('credited_cents'),
    referred('DEDUCTS').whereRef('invoice_reference.invoice_id', '=', 'invoice.id').as('deducted_cents'),
  ] as const;
}
