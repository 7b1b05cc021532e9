import { checkPaid } from '#app/domain/funding/grant';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import { findFunderPayment } from './queries-funders.server';
import { grantOf } from './steps-grant.server';

export type PaidInput = {
  organisationId: OrganisationId;
  grantId: string;
  on: LocalDate;
  amountCents: number;
  reference: string;
  /** The payment that the organiser received from the funder, for aid that is paid to it. */
  paymentId?: string;
  /** Made with the page: a second click of the same page pays once. */
  token: string;
};

/**
 * Keeps what a funder paid of a grant. Problems: NO_SUCH_GRANT, those of `checkPaid`, NO_SUCH_FUNDER_PAYMENT, PAYMENT_SPENT when the
 * payment has less left, ALREADY_PAID_FROM.
 */
export function payGrant(db: Db, act: Act, input: PaidInput): Promise<Result<null>> {
  const { organisationId, grantId, on, amountCents, reference, paymentId, token } = input;
  return inTransaction(db, async (db) => {
    const again = await db
      .selectFrom('grant_payment')
      .select('id')
      .where('id', '=', token)
      .executeTakeFirst();
    if (again) return ok(null);
    const grant = await grantOf(db, organisationId, grantId);
    if (!grant.ok) return grant;
    const problems = checkPaid(grant.value, { on, amountCents }, dayIn(act.at, FRANCE));
    if (problems.length > 0) return refuse(...problems);
    if (paymentId !== undefined) {
      const payment = await findFunderPayment(db, organisationId, paymentId);
      if (!payment) return refuse({ code: 'NO_SUCH_FUNDER_PAYMENT', field: 'payment' });
      if (payment.grantIds.includes(grantId)) return refuse({ code: 'ALREADY_PAID_FROM', field: 'payment' });
      if (amountCents > payment.leftCents)
        return refuse({ code: 'PAYMENT_SPENT', field: 'amount', params: { leftCents: payment.leftCents } });
    }
    await db
      .insertInto('grant_payment')
      .values({
        ...{ id: token, organisation_id: organisationId, grant_id: grantId, payment_id: paymentId ?? null },
        ...{
          amount_cents: amountCents,
          paid_on: on,
          reference: reference.trim() || null,
          created_at: act.at,
        },
      })
      .execute();
    await postOutstanding(db, act, organisationId);
    await recordAudit(db, act, {
      action: 'aid.paid',
      entity: 'aid_grant',
      entityId: grantId,
      organisationId,
      after: { firm: grant.value.firm, on, amountCents, paymentId: paymentId ?? null },
    });
    return ok(null);
  });
}

/** Takes back what was kept as paid by mistake. Problem NO_SUCH_FUNDER_PAYMENT. */
export function unpayGrant(
  db: Db,
  act: Act,
  { organisationId, paidId }: { organisationId: OrganisationId; paidId: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const paid = await db
      .selectFrom('grant_payment')
      .select(['grant_id', 'amount_cents', 'undone_at'])
      .where('id', '=', paidId)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    if (!paid) return refuse({ code: 'NO_SUCH_FUNDER_PAYMENT' });
    if (paid.undone_at !== null) return ok(null);
    // Undone, its payment is free again: the pair of grant and payment is unique.
    const set = { undone_at: act.at, payment_id: null };
    await db.updateTable('grant_payment').set(set).where('id', '=', paidId).execute();
    await postOutstanding(db, act, organisationId);
    await recordAudit(db, act, {
      action: 'aid.payment-undone',
      entity: 'aid_grant',
      entityId: paid.grant_id,
      organisationId,
      before: { amountCents: paid.amount_cents },
    });
    return ok(null);
  });
}
