import type { Field } from '../large/field';
import type { Relaxation } from '../large/relaxation';
import { EMPTY } from '../large/tree';

/** A part of all placements: those without the closed states. None of them is worth more than `bound`. */
export type Node = { closed: Uint8Array; prices: Float64Array; bound: number; depth: number };

/** What prices told of a node. `shares`: how often each state stood in the relaxed optimum of late, 0 to 1. */
type Bounded = {
  bound: number;
  /** The bound that the prices alone give. */
  atPrices: number;
  prices: Float64Array;
  shares: Float64Array;
  label: Int32Array;
  rounds: number;
};

type Pricing = {
  rounds: number;
  pace: number;
  value: number | null;
  enough: number;
  stop: () => boolean;
};

/**
 * Looks for prices with a low bound on a node, by subgradient steps as in `prices.ts`, but few and from good prices.
 * Ends early when the bound falls below `enough`. The label is that of the lowest bound.
 */
export function boundOf(field: Field, relaxation: Relaxation, node: Node, pricing: Pricing): Bounded {
  const { rounds, value, enough } = pricing;
  const at = node.prices.slice();
  const best = { bound: node.bound, prices: node.prices, label: relaxation.label.slice() };
  const direction = new Float64Array(at.length);
  const shares = new Float64Array(node.closed.length);
  let [pace, stalled, lowest, weight] = [pricing.pace, 0, Number.POSITIVE_INFINITY, 0];
  let round = 0;
  while (round < rounds && !pricing.stop()) {
    round++;
    const bound = relaxation.bound(at, node.closed);
    weight = follow(shares, weight, relaxation.label);
    if (bound < lowest - LITTLE) stalled = 0;
    else stalled++;
    if (bound < lowest) {
      lowest = bound;
      best.prices = at.slice();
      best.label.set(relaxation.label);
    }
    if (bound < enough || bound === Number.NEGATIVE_INFINITY) break;
    if (stalled > PATIENCE) {
      pace *= SLOWER;
      stalled = 0;
      at.set(best.prices);
      direction.fill(0);
      continue;
    }
    const length = turn(field, relaxation, direction, at);
    if (length < 1e-9) break;
    const aim = value ?? lowest - GUESS * Math.abs(lowest);
    const step = (pace * Math.max(bound - aim, 1)) / length;
    for (let firm = 0; firm < at.length; firm++) {
      const next = (at[firm] ?? 0) - step * (direction[firm] ?? 0);
      at[firm] = field.must[firm] ? next : Math.max(0, next);
    }
  }
  for (let state = 0; state < shares.length; state++)
    shares[state] = (shares[state] ?? 0) / Math.max(weight, 1);
  return { ...best, shares, rounds: round, bound: Math.min(best.bound, lowest), atPrices: lowest };
}

const LITTLE = 0.5;
const PATIENCE = 5;
const SLOWER = 0.6;
const GUESS = 0.002;
const MEMORY = 0.6;
const SHARE_MEMORY = 0.9;

function follow(shares: Float64Array, weight: number, label: Int32Array): number {
  for (let state = 0; state < shares.length; state++) shares[state] = (shares[state] ?? 0) * SHARE_MEMORY;
  for (const state of label) shares[state] = (shares[state] ?? 0) + 1;
  return weight * SHARE_MEMORY + 1;
}

function turn(field: Field, { placings }: Relaxation, direction: Float64Array, prices: Float64Array): number {
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

/** Closes a candidate in all its booths where one of its states is closed. */
export function closeWhole(relaxation: Relaxation, closed: Uint8Array): void {
  const { candidates, shares } = relaxation;
  const torn = new Set<number>();
  for (let state = 0; state < closed.length; state++)
    if (closed[state] === 1 && (shares[state] ?? 1) < 1) torn.add(candidates[state] ?? EMPTY);
  if (torn.size === 0) return;
  for (let state = 0; state < closed.length; state++)
    if (torn.has(candidates[state] ?? EMPTY) && candidates[state] !== EMPTY) closed[state] = 1;
}

/** What shares of states amount to for the candidates. */
export function ofCandidates(field: Field, relaxation: Relaxation, ofStates: Float64Array): Float64Array {
  const { candidates, shares } = relaxation;
  const found = new Float64Array(field.scores.length);
  for (let state = 0; state < ofStates.length; state++) {
    const candidate = candidates[state] ?? EMPTY;
    if (candidate === EMPTY) continue;
    found[candidate] = (found[candidate] ?? 0) + (ofStates[state] ?? 0) * (shares[state] ?? 1);
  }
  return found;
}
