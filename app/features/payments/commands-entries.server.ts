import { setImmediate as othersFirst } from 'node:timers/promises';
import { match } from '#app/domain/payments/match';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { entryRow, matchableOf } from './entry-rows.server';
import { findMatchIndex } from './queries-matching.server';
import { recordPayment, type WantedShare } from './steps-record.server';
import { undoPaymentOf } from './steps-undo.server';

export type EntryChoice = {
  organisationId: OrganisationId;
  entryId: string;
  companyId: CompanyId | null;
  /** Who pays for others: a region, an agency. */
  funder?: string | null;
  shares: readonly WantedShare[];
};

/**
 * Makes a waiting movement a payment that settles what was chosen. Problems: BANK_ENTRY_GONE, BANK_ENTRY_DONE when somebody
 * was quicker, PAYMENT_NOBODYS without a firm or a funder, and those of `recordPayment`.
 */
export function confirmEntry(db: Db, act: Act, choice: EntryChoice): Promise<Result<string>> {
  return inTransaction(db, async (db): Promise<Result<string>> => {
    const entry = await entryRow(db, choice.organisationId, choice.entryId);
    if (!entry) return refuse({ code: 'BANK_ENTRY_GONE' });
    if (entry.payment_id || entry.aside_at) return refuse({ code: 'BANK_ENTRY_DONE' });
    if (!choice.companyId && !choice.funder) return refuse({ code: 'PAYMENT_NOBODYS', field: 'companyId' });
    const recorded = await recordPayment(db, act, {
      organisationId: choice.organisationId,
      companyId: choice.companyId,
      funder: choice.funder,
      amountCents: entry.amount_cents,
      currency: entry.currency,
      receivedOn: entry.booked_on,
      method: 'TRANSFER',
      payerName: entry.counterparty || null,
      reference: entry.structured_reference ?? (entry.remittance.slice(0, 140) || null),
      shares: choice.shares,
    });
    if (!recorded.ok) return recorded;
    await db
      .updateTable('bank_entry')
      .set({ payment_id: recorded.value })
      .where('id', '=', entry.id)
      .execute();
    return recorded;
  });
}

/**
 * Records every one of these movements whose best proposal is certain, as things stand now; the others stay where they are.
 * Answers how many became payments.
 */
export async function confirmCertain(
  db: Db,
  act: Act,
  { organisationId, entryIds }: { organisationId: OrganisationId; entryIds: readonly string[] },
): Promise<{ confirmed: number; left: number }> {
  const index = await findMatchIndex(db, organisationId);
  let confirmed = 0;
  for (const entryId of entryIds) {
    await othersFirst();
    const entry = await entryRow(db, organisationId, entryId);
    const best = entry && match(matchableOf(entry), index)[0];
    if (!best?.certain) continue;
    const { companyId, shares } = best;
    const done = await confirmEntry(db, act, { organisationId, entryId, companyId, shares });
    if (done.ok) confirmed += 1;
  }
  return { confirmed, left: entryIds.length - confirmed };
}

type EntryAct = { organisationId: OrganisationId; entryId: string };

/** Puts a movement aside: it is nobody's payment here. Problems: BANK_ENTRY_GONE, BANK_ENTRY_DONE. */
export function putAside(
  db: Db,
  act: Act,
  { organisationId, entryId, reason }: EntryAct & { reason: string },
) {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const entry = await entryRow(db, organisationId, entryId);
    if (!entry) return refuse({ code: 'BANK_ENTRY_GONE' });
    if (entry.payment_id || entry.aside_at) return refuse({ code: 'BANK_ENTRY_DONE' });
    await db
      .updateTable('bank_entry')
      .set({ aside_at: act.at, aside_reason: reason || null })
      .where('id', '=', entryId)
      .execute();
    await audit(db, act, 'bank-entry.put-aside', { organisationId, entryId }, { reason });
    return ok(null);
  });
}

/** Lets a movement wait again: the payment that it became is undone. Problems: BANK_ENTRY_GONE, BANK_ENTRY_WAITS. */
export function takeBack(db: Db, act: Act, { organisationId, entryId }: EntryAct) {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const entry = await entryRow(db, organisationId, entryId);
    if (!entry) return refuse({ code: 'BANK_ENTRY_GONE' });
    if (!entry.payment_id && !entry.aside_at) return refuse({ code: 'BANK_ENTRY_WAITS' });
    await db
      .updateTable('bank_entry')
      .set({ payment_id: null, aside_at: null, aside_reason: null })
      .where('id', '=', entryId)
      .execute();
    if (entry.payment_id) await undoPaymentOf(db, act, organisationId, entry.payment_id);
    await audit(db, act, 'bank-entry.taken-back', { organisationId, entryId }, {});
    return ok(null);
  });
}

const audit = (db: Db, act: Act, action: string, { organisationId, entryId }: EntryAct, after: object) =>
  recordAudit(db, act, { action, entity: 'bank_entry', entityId: entryId, organisationId, after });
