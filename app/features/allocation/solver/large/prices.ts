import type { Field } from './field';
import type { Relaxation } from './relaxation';
import { EMPTY } from './tree';

export type Priced = {
  /** The lowest bound found, and the prices that give it. */
  bound: number;
  prices: Float64Array;
  /** How often, of late, each candidate stood in the relaxed optimum: 0 to 1. */
  support: Float64Array;
};

export type PriceSearch = {
  prices: Float64Array;
  /** A value that is reached: steps aim at it. Without one they aim a little below the best bound. */
  target: number | null;
  rounds: number;
  /** How far the first steps go: 0.5 from anywhere, less from prices that are good already. */
  pace: number;
  stop: () => boolean;
};

/**
 * Looks for the prices with the lowest bound by subgradient steps (Polyak's length, deflected by earlier steps). Ends
 * after `rounds`, when steps have become useless, or when `stop` says so. Needs no clock: the same rounds, the same bound.
 */
export function searchPrices(field: Field, relaxation: Relaxation, search: PriceSearch): Priced {
  const prices = search.prices.slice();
  const best = { bound: Number.POSITIVE_INFINITY, prices: prices.slice() };
  const support = new Float64Array(field.registrationOf.length);
  const direction = new Float64Array(field.registrations);
  let pace = search.pace;
  let stalled = 0;
  for (let round = 0; round < search.rounds && pace > LAST_PACE && !search.stop(); round++) {
    const bound = relaxation.bound(prices);
    followLabel(support, relaxation);
    const target = search.target ?? Math.min(bound, best.bound) - GUESS * Math.abs(bound);
    if (bound < best.bound - PROGRESS * Math.abs(best.bound - target)) stalled = 0;
    else stalled++;
    if (bound < best.bound) {
      best.bound = bound;
      best.prices.set(prices);
    }
    if (stalled >= PATIENCE) {
      stalled = 0;
      pace *= SLOWER;
      prices.set(best.prices);
      direction.fill(0);
      continue;
    }
    const length = deflect(field, direction, relaxation.placings, prices);
    if (length < 1e-9) break;
    const step = (pace * Math.max(bound - target, 1)) / length;
    for (let firm = 0; firm < prices.length; firm++) {
      const next = (prices[firm] ?? 0) - step * (direction[firm] ?? 0);
      prices[firm] = field.must[firm] ? next : Math.max(0, next);
    }
  }
  return { ...best, support };
}

const GUESS = 0.002;
const LAST_PACE = 1e-3;
const SLOWER = 0.7;
const PATIENCE = 15;
const PROGRESS = 1e-3;
const MEMORY = 0.6;
const SUPPORT_MEMORY = 0.95;

function followLabel(support: Float64Array, { label, candidates }: Relaxation): void {
  for (let candidate = 0; candidate < support.length; candidate++)
    support[candidate] = (support[candidate] ?? 0) * SUPPORT_MEMORY;
  const seen = new Set<number>();
  for (const state of label) {
    const candidate = candidates[state] ?? EMPTY;
    if (candidate !== EMPTY && !seen.has(candidate)) {
      seen.add(candidate);
      support[candidate] = (support[candidate] ?? 0) + 1 - SUPPORT_MEMORY;
    }
  }
}

/** Turns the direction towards what is placed too seldom (+) or too often (−); the square of its length. */
function deflect(
  field: Field,
  direction: Float64Array,
  placings: Float64Array,
  prices: Float64Array,
): number {
  let length = 0;
  for (let firm = 0; firm < direction.length; firm++) {
    const free = 1 - (placings[firm] ?? 0);
    const slack = free > 0 && !field.must[firm] && (prices[firm] ?? 0) <= 0;
    const next = (slack ? 0 : free) * (1 - MEMORY) + (direction[firm] ?? 0) * MEMORY;
    direction[firm] = next;
    length += next * next;
  }
  return length;
}
