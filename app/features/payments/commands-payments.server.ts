import { dayIn } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { PAYMENT_ZONE } from './commands-import.server';
import { findRests } from './queries-credit.server';
import { findMatchable } from './queries-matching.server';
import { type NewPayment, problemsOfShares, recordPayment, settle } from './steps-record.server';
import { undoPaymentOf } from './steps-undo.server';

/**
 * A payment that no bank file told: a cheque, a card, cash. `token` is the form's own, so that the same form sent twice is
 * recorded once. Problems: PAYMENT_IN_FUTURE, PAYMENT_NOBODYS, and those of `recordPayment`.
 */
export function recordByHand(
  db: Db,
  act: Act,
  { token, ...payment }: NewPayment & { token: string },
): Promise<Result<string>> {
  return inTransaction(db, async (db): Promise<Result<string>> => {
    const known = await db.selectFrom('payment').select('id').where('id', '=', token).executeTakeFirst();
    if (known) return ok(known.id);
    if (payment.receivedOn > dayIn(act.at, PAYMENT_ZONE))
      return refuse({ code: 'PAYMENT_IN_FUTURE', field: 'receivedOn' });
    if (!payment.companyId && !payment.funder) return refuse({ code: 'PAYMENT_NOBODYS', field: 'companyId' });
    return recordPayment(db, withFirstId(act, token), payment);
  });
}

/** The payment gets the form's token for its id, so that it can't be there twice. */
function withFirstId(act: Act, first: string): Act {
  const ids = [first];
  return { ...act, newId: () => ids.pop() ?? act.newId() };
}

/** Undoes a payment that was recorded by hand. Problems: PAYMENT_GONE, PAYMENT_UNDONE, PAYMENT_FROM_BANK. */
export function undoPayment(
  db: Db,
  act: Act,
  { organisationId, paymentId }: { organisationId: OrganisationId; paymentId: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const payment = await db
      .selectFrom('payment')
      .leftJoin('bank_entry', 'bank_entry.payment_id', 'payment.id')
      .select(['payment.id', 'undone_at', 'bank_entry.id as entryId'])
      .where('payment.id', '=', paymentId)
      .where('payment.organisation_id', '=', organisationId)
      .executeTakeFirst();
    if (!payment) return refuse({ code: 'PAYMENT_GONE' });
    if (payment.undone_at) return refuse({ code: 'PAYMENT_UNDONE' });
    if (payment.entryId) return refuse({ code: 'PAYMENT_FROM_BANK' });
    await undoPaymentOf(db, act, organisationId, paymentId);
    return ok(null);
  });
}

/**
 * Settles an invoice from what a firm paid too much, the oldest payment first, as far as it goes.
 * Problems: NO_CREDIT, SETTLEMENT_UNKNOWN_INVOICE, SETTLEMENT_ABOVE_OPEN.
 */
export function settleFromCredit(
  db: Db,
  act: Act,
  asked: { organisationId: OrganisationId; companyId: CompanyId; invoiceId: InvoiceId },
): Promise<Result<{ cents: number }>> {
  return inTransaction(db, async (db): Promise<Result<{ cents: number }>> => {
    const { organisationId, companyId, invoiceId } = asked;
    const [invoice] = await findMatchable(db, organisationId, { invoiceIds: [invoiceId] });
    if (!invoice || invoice.companyId !== companyId) return refuse({ code: 'SETTLEMENT_UNKNOWN_INVOICE' });
    if (invoice.openCents === 0)
      return refuse({ code: 'SETTLEMENT_ABOVE_OPEN', params: { number: invoice.number } });
    const rests = (await findRests(db, organisationId, companyId)).filter(
      ({ currency }) => currency === invoice.currency,
    );
    let free = rests.reduce((sum, { restCents }) => sum + restCents, 0);
    let open = invoice.openCents;
    if (free <= 0) return refuse({ code: 'NO_CREDIT' });
    const settledOn = dayIn(act.at, PAYMENT_ZONE);
    for (const { paymentId, restCents, currency } of rests) {
      const cents = Math.min(restCents, open, free);
      if (cents <= 0) continue;
      const shares = [{ invoiceId, cents }];
      const problems = problemsOfShares({ amountCents: restCents, currency, companyId, shares }, [invoice]);
      if (problems.length > 0) return refuse(...problems);
      await settle(db, act, { organisationId, paymentId, settledOn, shares });
      open -= cents;
      free -= cents;
    }
    const cents = invoice.openCents - open;
    await postOutstanding(db, act, organisationId);
    await recordAudit(db, act, {
      action: 'credit.used',
      entity: 'company',
      entityId: companyId,
      organisationId,
      after: { invoice: invoice.number, cents },
    });
    return ok({ cents });
  });
}
