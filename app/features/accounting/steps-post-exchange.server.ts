import { BOOK_ZONE, stillToBook } from '#app/domain/accounting/entry';
import { shareOf } from '#app/domain/accounting/euros';
import { linesOfExchange, type SettledPart } from '#app/domain/accounting/exchange-difference';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findBooked } from './queries-booked.server';
import { findPaymentToBook } from './queries-payment.server';
import { writeEntry } from './steps-entry.server';

/**
 * Books the gain or loss of exchange that payments of a paper in another currency have brought so far. False while one of
 * them isn't booked for want of a rate.
 */
export async function postExchange(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  invoiceId: string,
): Promise<boolean> {
  const invoice = await db
    .selectFrom('invoice')
    .select(['number', 'company_id', 'currency', 'due_cents', 'type'])
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  if (invoice.currency === 'EUR') return true;
  const sale = await findBooked(db, { column: 'invoice_id', id: invoiceId, kind: 'INVOICE' });
  const charged = sale.lines.find(({ account }) => 'role' in account && account.role === 'CLIENTS');
  if (!charged) return true;
  const customer = { kind: 'company', id: invoice.company_id } as const;
  const parts = await findParts(db, organisationId, invoiceId);
  if (!parts) return false;
  const paper = { euroCents: charged.cents, wholeCents: invoice.due_cents };
  const booked = await findBooked(db, { column: 'invoice_id', id: invoiceId, kind: 'EXCHANGE' });
  const lines = stillToBook(linesOfExchange(customer, paper, parts), booked.lines);
  if (lines.length === 0) return true;
  const today = dayIn(act.at, BOOK_ZONE);
  await writeEntry(db, act, {
    ...{ organisationId, journal: 'OD', date: today, pieceDate: today, lines },
    pieceRef: invoice.number,
    label: `Écart de change – ${invoice.number}`,
    source: { kind: 'EXCHANGE', invoiceId, turn: booked.turns + 1 },
    accounts: new Map([...sale.accounts, ...booked.accounts]),
  });
  return true;
}

/** What each payment was worth in euros for what it settles of the paper; a credit note set off has no difference. */
async function findParts(
  db: Db,
  organisationId: OrganisationId,
  invoiceId: string,
): Promise<SettledPart[] | null> {
  const settlements = await db
    .selectFrom('settlement')
    .select(['payment_id', 'amount_cents as cents'])
    .where('invoice_id', '=', invoiceId)
    .where('undone_at', 'is', null)
    .execute();
  const parts: SettledPart[] = [];
  for (const { payment_id, cents } of settlements) {
    if (payment_id === null) continue;
    const { booked } = await findPaymentToBook(db, organisationId, payment_id);
    const { lines } = await findBooked(db, { column: 'payment_id', id: payment_id, kind: 'PAYMENT' });
    const bank = lines.find(({ account }) => 'role' in account && account.role === 'BANK');
    if (!booked || !bank) return null;
    parts.push({ cents, euroCents: shareOf(bank.cents, cents, Math.abs(booked.amountCents)) });
  }
  return parts;
}
