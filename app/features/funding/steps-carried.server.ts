import type { InvoiceId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { AidOnInvoice } from './queries-aid-on-invoice.server';

/** Keeps which grants an invoice that was just issued carries: from then on a reversal asks for a credit note. */
export async function keepAidOnInvoice(
  db: Db,
  act: Act,
  invoiceId: InvoiceId,
  aids: readonly Pick<AidOnInvoice, 'grantId' | 'amountCents'>[],
): Promise<void> {
  if (aids.length === 0) return;
  await db
    .insertInto('invoice_aid')
    .values(
      aids.map(({ grantId, amountCents }) => ({
        id: act.newId(),
        invoice_id: invoiceId,
        grant_id: grantId,
        amount_cents: amountCents,
      })),
    )
    .execute();
}
