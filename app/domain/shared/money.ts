/** Integer minor units (cents). Never a float. */
export type Cents = number;

/** An amount with its ISO 4217 currency. */
export type Money = { cents: Cents; currency: string };

/** A non-negative or negative decimal as people write it in data: "12", "10.5", "-0.25". Point as the mark, no exponent. */
export type Decimal = string;

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/;

type Scaled = { units: bigint; scale: number };

function scaled(value: Decimal): Scaled {
  const match = DECIMAL.exec(value);
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

export const isDecimal = (value: string): boolean => DECIMAL.test(value);

/** Half-up away from zero (EN 16931 BR-CO-10…17; DOMAIN §4.5): 0.5 → 1, −0.5 → −1. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const absolute = negative ? -numerator : numerator;
  const rounded = (absolute * 2n + denominator) / (denominator * 2n);
  return negative ? -rounded : rounded;
}

/** cents × factor, rounded half-up to the cent: `times(58950, "12")` = 707400. */
export function times(cents: Cents, factor: Decimal): Cents {
  const { units, scale } = scaled(factor);
  return Number(divideHalfUp(BigInt(cents) * units, 10n ** BigInt(scale)));
}

/** percent of cents, rounded half-up to the cent: `percentOf(799002, "20")`. */
export function percentOf(cents: Cents, percent: Decimal): Cents {
  const { units, scale } = scaled(percent);
  return Number(divideHalfUp(BigInt(cents) * units, 100n * 10n ** BigInt(scale)));
}

/**
 * percent of the share of cents that `part` is of `whole`, rounded half-up once, at the end:
 * `percentOfShare(1620000, "50", "20", "26")` = 623077. RangeError when `whole` is zero.
 */
export const percentOfShare = (cents: Cents, percent: Decimal, part: Decimal, whole: Decimal): Cents =>
  percentOfShares([{ cents, part, whole }], percent);

/** `part` of `whole` of an amount, not yet rounded. */
export type Share = { cents: Cents; part: Decimal; whole: Decimal };

/** percent of a sum of shares, rounded half-up once, at the end. RangeError when a `whole` is zero. */
export function percentOfShares(shares: readonly Share[], percent: Decimal): Cents {
  let [sum, under] = [0n, 1n];
  for (const { cents, part, whole } of shares) {
    const [over, below] = [scaled(part), scaled(whole)];
    const [numerator, denominator] = [
      BigInt(cents) * over.units * 10n ** BigInt(below.scale),
      below.units * 10n ** BigInt(over.scale),
    ];
    sum = sum * denominator + numerator * under;
    under *= denominator;
  }
  const rate = scaled(percent);
  return Number(divideHalfUp(sum * rate.units, under * 100n * 10n ** BigInt(rate.scale)));
}

/** "12" ↔ "12.0" ↔ "12.50": −1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = scaled(a);
  const right = scaled(b);
  const scale = Math.max(left.scale, right.scale);
  const difference =
    left.units * 10n ** BigInt(scale - left.scale) - right.units * 10n ** BigInt(scale - right.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A finite JavaScript number (an area in m² from a plan, say) as a decimal of at most six places, without trailing zeros. */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a decimal: ${value}`);
  return value.toFixed(6).replace(/\.?0+$/, '');
}

export const sumCents = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, cents) => sum + cents, 0);
