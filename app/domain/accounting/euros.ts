import { type Cents, compareDecimals, type Decimal, percentOfShare } from '#app/domain/shared/money';

/**
 * Cents of a foreign currency in euro cents, half-up once: `unitsPerEuro` is what one euro costs ("1.0837").
 * RangeError when that is not above zero.
 */
export function inEuros(cents: Cents, unitsPerEuro: Decimal): Cents {
  if (compareDecimals(unitsPerEuro, '0') <= 0) throw new RangeError(`not a rate: ${unitsPerEuro}`);
  return percentOfShare(cents, '100', '1', unitsPerEuro);
}

/**
 * The part of an amount that falls to `part` of `whole`, half-up. Taken of a growing part, the differences between one
 * answer and the next add up to the amount exactly. RangeError when `whole` is zero.
 */
export const shareOf = (cents: Cents, part: Cents, whole: Cents): Cents =>
  percentOfShare(cents, '100', String(part), String(whole));
