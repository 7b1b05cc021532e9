import type { InvoiceStanding } from '#app/domain/invoicing/standing';
import type { InvoiceId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { standingOf } from './queries.server';
import { moneyOfInvoice } from './rows-standing.server';

export type InvoiceMoney = { currency: string; standing: InvoiceStanding };

/** How these invoices stand, in one statement. */
export async function findInvoiceMoney(
  db: Db,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceMoney>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('invoice')
    .select(['id', 'type', 'currency', 'incl_vat_cents', 'due_cents', 'due_date'])
    .select(moneyOfInvoice)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { currency: row.currency, standing: standingOf(row) }]));
}
