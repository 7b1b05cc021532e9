import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { postExchange } from './steps-post-exchange.server';
import { postGrant } from './steps-post-grant.server';
import { postInvoice } from './steps-post-invoice.server';
import { postPayment } from './steps-post-payment.server';
import { postVatDue } from './steps-post-vat.server';

/**
 * Books, once each and in order, whatever has happened and isn't in the books yet: papers issued, money received, assigned
 * or undone, VAT that became due, grants. Runs in the caller's transaction, so that papers and books commit together.
 * What can't be valued for want of an exchange rate stays outstanding, and is told on the page of the books.
 */
export async function postOutstanding(db: Db, act: Act, organisationId: OrganisationId): Promise<void> {
  const noted = await db
    .selectFrom('ledger_outstanding')
    .select(['id', 'invoice_id', 'payment_id', 'grant_id'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  if (noted.length === 0) return;
  const waiting = new Set<string>();
  const done = new Set<string>();
  const once = async (id: string, post: () => Promise<boolean>) => {
    if (done.has(id)) return;
    done.add(id);
    if (!(await post())) waiting.add(id);
  };
  for (const { invoice_id, payment_id, grant_id } of noted) {
    if (invoice_id) await once(invoice_id, () => postInvoice(db, act, organisationId, invoice_id));
    if (payment_id) await once(payment_id, () => postPayment(db, act, organisationId, payment_id));
    if (grant_id) await once(grant_id, () => postGrant(db, act, organisationId, grant_id));
  }
  const invoices = noted.flatMap(({ invoice_id }) => invoice_id ?? []);
  for (const id of new Set([...invoices, ...(await findCredited(db, organisationId))])) {
    await postVatDue(db, act, organisationId, id);
    if (!(await postExchange(db, act, organisationId, id))) waiting.add(id);
  }
  const sources = noted.map(({ id, invoice_id, payment_id, grant_id }) => ({
    ...{ id, source: invoice_id ?? payment_id ?? grant_id ?? '' },
  }));
  await strike(db, organisationId, sources, waiting);
}

/** A credit note may settle what a funder was to pay of a paper, which no settlement tells. */
async function findCredited(db: Db, organisationId: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_outstanding')
    .innerJoin('invoice', 'invoice.id', 'ledger_outstanding.invoice_id')
    .innerJoin('invoice_reference', 'invoice_reference.invoice_id', 'invoice.id')
    .select('referred_id')
    .where('ledger_outstanding.organisation_id', '=', organisationId)
    .where('invoice_reference.kind', '=', 'CREDITS')
    .where('invoice.prepaid_cents', '>', 0)
    .execute();
  return rows.map(({ referred_id }) => referred_id);
}

/** What is booked is no longer outstanding; nothing can have been noted meanwhile, in this transaction. */
async function strike(
  db: Db,
  organisationId: OrganisationId,
  noted: readonly { id: number; source: string }[],
  waiting: ReadonlySet<string>,
): Promise<void> {
  if (waiting.size === 0) {
    await db.deleteFrom('ledger_outstanding').where('organisation_id', '=', organisationId).execute();
    return;
  }
  for (const { id, source } of noted)
    if (!waiting.has(source)) await db.deleteFrom('ledger_outstanding').where('id', '=', id).execute();
}
