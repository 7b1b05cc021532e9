import type { Cents, Decimal } from '#app/domain/shared/money';
import type { Line } from './entry';
import { shareOf } from './euros';

/** VAT booked as pending when the paper was issued, per rate; below zero for a credit note. */
export type PendingVat = { ratePercent: Decimal; taxCents: Cents };

/**
 * How the pending VAT of a paper must stand once `settledCents` of its `wholeCents` are paid: that share of it has gone from
 * 44587 to 44571 (CGI art. 269-2 c). A paper with nothing to pay is due at once. Taken payment by payment, the parts add
 * up to the whole VAT.
 */
export function linesOfVatDue(
  pending: readonly PendingVat[],
  settledCents: Cents,
  wholeCents: Cents,
): Line[] {
  return pending.flatMap(({ ratePercent, taxCents }) => {
    const due = wholeCents === 0 ? taxCents : shareOf(taxCents, settledCents, wholeCents);
    return [
      { account: { role: 'VAT_PENDING', rate: ratePercent } as const, cents: due },
      { account: { role: 'VAT', rate: ratePercent } as const, cents: -due },
    ].filter(({ cents }) => cents !== 0);
  });
}
