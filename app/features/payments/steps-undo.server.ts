import type { OrganisationId } from '#app/domain/shared/ids';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';

/** Takes a payment back, in the caller's transaction: it stays on record, and what it settled is open again. */
export async function undoPaymentOf(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  paymentId: string,
): Promise<void> {
  await db.updateTable('payment').set({ undone_at: act.at }).where('id', '=', paymentId).execute();
  await db
    .updateTable('settlement')
    .set({ undone_at: act.at })
    .where('payment_id', '=', paymentId)
    .where('undone_at', 'is', null)
    .execute();
  await postOutstanding(db, act, organisationId);
  await recordAudit(db, act, {
    action: 'payment.undone',
    entity: 'payment',
    entityId: paymentId,
    organisationId,
  });
}
