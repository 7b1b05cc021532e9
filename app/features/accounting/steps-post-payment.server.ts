import { type BookedPayment, linesOfPayment } from '#app/domain/accounting/entries-payment';
import { BOOK_ZONE, type Line, stillToBook } from '#app/domain/accounting/entry';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findBooked } from './queries-booked.server';
import { findPaymentToBook, type PaymentToBook } from './queries-payment.server';
import { writeEntry } from './steps-entry.server';

/**
 * Books what a payment has become since it was booked last: received, its payer found, another firm's paper settled by it,
 * undone. False when it is in another currency and no rate of its day is known.
 */
export async function postPayment(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  paymentId: string,
): Promise<boolean> {
  const payment = await findPaymentToBook(db, organisationId, paymentId);
  const booked = await findBooked(db, { column: 'payment_id', id: paymentId, kind: 'PAYMENT' });
  const undoneOn = payment.undoneAt && dayIn(payment.undoneAt, BOOK_ZONE);
  if (payment.booked === null) return false;
  if (booked.turns === 0) {
    const received = linesOfPayment(undoneOn ? { ...payment.booked, settles: [] } : payment.booked);
    await write(db, act, {
      organisationId,
      paymentId,
      payment,
      lines: received,
      date: payment.receivedOn,
      turn: 1,
    });
    if (!undoneOn) return true;
    return postPayment(db, act, organisationId, paymentId);
  }
  const wanted = undoneOn ? [] : linesOfPayment(payment.booked);
  const lines = stillToBook(wanted, booked.lines);
  const date = undoneOn ?? dayIn(act.at, BOOK_ZONE);
  const { accounts, turns } = booked;
  if (lines.length > 0)
    await write(db, act, { organisationId, paymentId, payment, lines, date, turn: turns + 1, accounts });
  return true;
}

type Writing = {
  organisationId: OrganisationId;
  paymentId: string;
  payment: PaymentToBook;
  lines: Line[];
  date: LocalDate;
  turn: number;
  accounts?: Parameters<typeof writeEntry>[2]['accounts'];
};

async function write(
  db: Db,
  act: Act,
  { paymentId, payment, lines, turn, ...entry }: Writing,
): Promise<void> {
  const moves = lines.some(({ account }) => 'role' in account && account.role === 'BANK');
  await writeEntry(db, act, {
    ...entry,
    journal: moves ? 'BQ' : 'OD',
    pieceRef: payment.reference,
    pieceDate: payment.receivedOn,
    label: labelOf(payment, turn, moves),
    source: { kind: 'PAYMENT', paymentId, turn },
    lines,
  });
}

const METHODS = { TRANSFER: 'Virement', CARD: 'Carte', CHEQUE: 'Chèque', OTHER: 'Règlement' } as const;

function labelOf({ method, booked, payer }: PaymentToBook, turn: number, moves: boolean): string {
  if (!moves) return `Affectation – ${payer}`;
  if (turn > 1) return `Annulation règlement – ${payer}`;
  return `${isRefund(booked) ? 'Remboursement' : METHODS[method]} – ${payer}`;
}

const isRefund = (booked: BookedPayment | null): boolean => (booked?.amountCents ?? 0) < 0;
