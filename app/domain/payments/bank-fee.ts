import type { Cents } from '#app/domain/shared/money';

const MOST_CENTS = 5000;
const MOST_PERCENT = 3;

/**
 * What banks on the way may have kept of a transfer, in cents: what is missing, when it is at most 50 € and 3 % of what was
 * asked. A guess that somebody has to agree to; undefined when it is none.
 */
export function bankFeeIn(askedCents: Cents, receivedCents: Cents): Cents | undefined {
  const missing = askedCents - receivedCents;
  if (missing <= 0 || missing > MOST_CENTS || missing * 100 > askedCents * MOST_PERCENT) return undefined;
  return missing;
}
