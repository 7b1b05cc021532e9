import type { Cents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** Who takes part, and how much: hundredths of m², delegates, points of a key. A whole number above zero. */
export type ShareWeight = { key: string; weight: number };

export type SharePart = ShareWeight & { cents: Cents };

/**
 * Splits an amount, which may be negative, in proportion to the weights: each part is rounded towards zero, then what is
 * left goes out by single cents to the largest remainders (Hamilton's method); of equal ones, to the smaller key first. The
 * parts always sum to `cents`, in the order of `weights`. Problems: COST_NOBODY, COST_WEIGHT.
 */
export function shareCost(cents: Cents, weights: readonly ShareWeight[]): Result<SharePart[]> {
  if (weights.length === 0) return refuse({ code: 'COST_NOBODY' });
  const wrong = weights.find(({ weight }) => !(Number.isSafeInteger(weight) && weight > 0));
  if (wrong) return refuse({ code: 'COST_WEIGHT', params: { weight: wrong.weight } });

  const whole = weights.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const amount = BigInt(Math.abs(cents));
  const exact = weights.map(({ key, weight }) => {
    const product = amount * BigInt(weight);
    return { key, floor: Number(product / whole), remainder: product % whole };
  });
  const left = Math.abs(cents) - exact.reduce((sum, { floor }) => sum + floor, 0);
  const favoured = new Set([...exact].sort(byRemainder).slice(0, left));
  const sign = cents < 0 ? -1 : 1;
  return ok(
    weights.map((weight, index) => {
      const part = exact[index];
      const units = (part?.floor ?? 0) + (part && favoured.has(part) ? 1 : 0);
      return { ...weight, cents: units === 0 ? 0 : sign * units };
    }),
  );
}

type Exact = { key: string; remainder: bigint };

function byRemainder(a: Exact, b: Exact): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
