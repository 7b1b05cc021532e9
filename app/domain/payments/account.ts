import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';

export type AccountMovement = {
  on: LocalDate;
  kind: 'INVOICE' | 'DEPOSIT' | 'CREDIT_NOTE' | 'PAYMENT' | 'REFUND';
  /** The number of a paper, or what a payment said. */
  reference: string;
  /** What it makes the firm owe (> 0), or owe less (< 0). */
  cents: Cents;
};

export type AccountLine = AccountMovement & { balanceCents: Cents };

/** Papers before payments of the same day, so that nobody seems to pay before being asked. */
const ORDER = ['DEPOSIT', 'INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'REFUND'];

/** A firm's account, the oldest first, with what it owes after each line (cents; negative: it has credit). */
export function accountLines(movements: readonly AccountMovement[]): AccountLine[] {
  const sorted = [...movements].sort(
    (a, b) =>
      compare(a.on, b.on) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      compare(a.reference, b.reference),
  );
  let balanceCents = 0;
  return sorted.map((movement) => {
    balanceCents += movement.cents;
    return { ...movement, balanceCents };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
