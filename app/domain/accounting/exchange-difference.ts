import { type Cents, sumCents } from '#app/domain/shared/money';
import type { Line, Party } from './entry';
import { shareOf } from './euros';

/** A part of a paper that a payment settled: foreign cents, and what the payment was worth in euros for them. */
export type SettledPart = { cents: Cents; euroCents: Cents };

/**
 * The exchange difference on a paper in a foreign currency (PCG 666, 766): what its settled part was booked at when it was
 * issued, against what the payments were worth. `euroCents` is what the firm's account was charged for `wholeCents`, below
 * zero for a credit note.
 */
export function linesOfExchange(
  customer: Party,
  paper: { euroCents: Cents; wholeCents: Cents },
  parts: readonly SettledPart[],
): Line[] {
  if (paper.wholeCents === 0) return [];
  const settled = sumCents(parts.map(({ cents }) => cents));
  const charged = shareOf(paper.euroCents, settled, paper.wholeCents);
  const difference = sumCents(parts.map(({ euroCents }) => euroCents)) - charged;
  const role = difference > 0 ? 'EXCHANGE_GAIN' : 'EXCHANGE_LOSS';
  return [
    { account: { role: 'CLIENTS' } as const, party: customer, cents: difference },
    { account: { role } as const, cents: -difference },
  ].filter(({ cents }) => cents !== 0);
}
