import { type Cents, percentOfShare } from '#app/domain/shared/money';

/**
 * The part of an amount that falls to `part` of `whole`, half-up. Taken of a growing part, the differences between one
 * answer and the next add up to the amount exactly. RangeError when `whole` is zero.
 */
export const shareOf = (cents: Cents, part: Cents, whole: Cents): Cents =>
  percentOfShare(cents, '100', String(part), String(whole));
