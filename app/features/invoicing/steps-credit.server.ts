import { leftOf } from '#app/domain/invoicing/left';
import type { LocalDate } from '#app/domain/shared/dates';
import type { InvoiceId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import type { DraftedCredit } from './credit.server';
import type { Creditable } from './queries-creditable.server';

export type ToSettle = {
  creditId: InvoiceId;
  invoice: Creditable;
  drafted: DraftedCredit;
  today: LocalDate;
};

/**
 * A credit note refers to its invoice and settles what is open of it and of the deposits it deducts. A balance with nothing left
 * no longer stands: another may be issued.
 */
export async function settleByCredit(
  db: Db,
  act: Act,
  { creditId, invoice, drafted, today }: ToSettle,
): Promise<void> {
  const { snapshot } = drafted.invoice;
  await db
    .insertInto('invoice_reference')
    .values({
      ...{ id: act.newId(), invoice_id: creditId, referred_id: invoice.id, kind: 'CREDITS' },
      amount_cents: snapshot.totals.inclVatCents,
    })
    .execute();
  for (const { id, amountCents } of drafted.settles)
    await db
      .insertInto('settlement')
      .values({
        ...{ id: act.newId(), organisation_id: invoice.organisationId, invoice_id: id },
        ...{ credit_note_id: creditId, amount_cents: amountCents, settled_on: today, created_at: act.at },
      })
      .execute();
  const left = leftOf(invoice.snapshot, [...invoice.earlier, snapshot]);
  if (left.every(({ basisCents }) => basisCents === 0))
    await db.deleteFrom('standing_balance').where('invoice_id', '=', invoice.id).execute();
  await recordAudit(db, act, {
    action: 'invoice.credited',
    entity: 'invoice',
    entityId: invoice.id,
    organisationId: invoice.organisationId,
    after: {
      creditNote: snapshot.number,
      inclVatCents: snapshot.totals.inclVatCents,
      settles: drafted.settles.map(({ number, amountCents }) => ({ number, amountCents })),
      toPayBackCents: drafted.toPayBackCents,
    },
  });
}
