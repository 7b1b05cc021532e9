import { BOOK_ZONE, stillToBook } from '#app/domain/accounting/entry';
import { linesOfVatDue } from '#app/domain/accounting/vat-due';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findBooked } from './queries-booked.server';
import { findSettled } from './queries-settled.server';
import { writeEntry } from './steps-entry.server';

/** Moves the VAT of a paper that was booked as pending to the VAT due, as far as the paper is paid now. */
export async function postVatDue(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  invoiceId: string,
): Promise<void> {
  const sale = await findBooked(db, { column: 'invoice_id', id: invoiceId, kind: 'INVOICE' });
  const pending = sale.lines.flatMap(({ account, cents }) =>
    'role' in account && account.role === 'VAT_PENDING'
      ? [{ ratePercent: account.rate ?? '0', taxCents: -cents }]
      : [],
  );
  if (pending.length === 0) return;
  const { number, settledCents, wholeCents, lastOn } = await findSettled(db, invoiceId);
  const booked = await findBooked(db, { column: 'invoice_id', id: invoiceId, kind: 'VAT_DUE' });
  const lines = stillToBook(linesOfVatDue(pending, settledCents, wholeCents), booked.lines);
  if (lines.length === 0) return;
  const today = dayIn(act.at, BOOK_ZONE);
  const more = lines.some(({ account, cents }) => 'role' in account && account.role === 'VAT' && cents < 0);
  const paidOn = more && lastOn !== null && lastOn < today ? lastOn : today;
  await writeEntry(db, act, {
    ...{ organisationId, journal: 'OD', lines },
    date: paidOn,
    pieceRef: number,
    pieceDate: paidOn,
    label: `TVA exigible – ${number}`,
    source: { kind: 'VAT_DUE', invoiceId, turn: booked.turns + 1 },
    accounts: new Map([...sale.accounts, ...booked.accounts]),
  });
}
