import type { Highs } from 'highs';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { dive } from './dive';
import type { Field } from './field';
import { drawBooths, statesAround } from './neighbourhood';
import { searchPrices } from './prices';
import { Relaxation } from './relaxation';
import { type Reached, type Restricted, solveWithin } from './restricted';
import { EMPTY, type States, treeOf } from './tree';

export type LargeWork = {
  seed: number;
  secondsLeft: () => number;
  cancelled: () => boolean;
  onKnown: (known: { objective: number | null; bound: number }) => void;
};

/** What a search for the best placement knows so far. The steps change it. */
export type Search = {
  highs: Highs;
  problem: AllocationProblem;
  field: Field;
  work: LargeWork;
  best: Reached | null;
  /** No placement is worth more. */
  bound: number;
  /** What booths may hold in a placement better than `best`. */
  states: States;
  prices: Float64Array;
  /** For each candidate: no placement with it is worth more, or none that beats a best known before. */
  bounds: Float64Array;
  chance: () => number;
};

/** Values are integers; sums of fractional prices are this exact. */
const EXACTNESS = 1e-3;

const worthBeating = (search: Search) => (search.best ? search.best.value + 1 : Number.NEGATIVE_INFINITY);

export const isProven = (search: Search) => search.bound < worthBeating(search) - EXACTNESS;

/** The candidates that a better placement may have. */
export function openCandidates(search: Search): number[] {
  const open = new Set(search.states.flat());
  open.delete(EMPTY);
  return [...open].filter((one) => (search.bounds[one] ?? 0) >= worthBeating(search) - EXACTNESS);
}

/** Finds better prices, and with them a lower bound and fewer states. */
export function tighten(search: Search, mostCells: number): void {
  const { field, bounds } = search;
  keepOpen(search);
  const tree = treeOf(field, search.states, mostCells);
  const cells = tree.bags.reduce((sum, bag) => sum + bag.worth.length, 0);
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(CELLS_IN_ALL / cells)));
  const target = search.best?.value ?? null;
  const pace = search.bound === Number.POSITIVE_INFINITY ? 0.5 : 0.1;
  const relaxation = new Relaxation(field, tree);
  const found = searchPrices(field, relaxation, {
    prices: search.prices,
    target,
    rounds,
    pace,
    stop: stopOf(search),
  });
  search.prices = found.prices;
  lower(search, found.bound);
  if (isProven(search)) return;
  const ofStates = relaxation.boundsOfStates(search.prices);
  const worthwhile = worthBeating(search) - EXACTNESS;
  search.states = search.states.map((states, booth) => {
    const first = relaxation.starts[booth] ?? 0;
    states.forEach((state, index) => {
      if (state !== EMPTY) bounds[state] = Math.min(bounds[state] ?? 0, ofStates[first + index] ?? 0);
    });
    return states.filter((state, index) => state !== EMPTY || (ofStates[first + index] ?? 0) >= worthwhile);
  });
  keepOpen(search);
}

const CELLS_IN_ALL = 3e8;
const LEAST_ROUNDS = 150;
const MOST_ROUNDS = 1_500;

function keepOpen(search: Search): void {
  const open = new Set(openCandidates(search));
  search.states = search.states.map((list) => list.filter((state) => state === EMPTY || open.has(state)));
}

/** Places within some states: narrowed by diving, then solved exactly. True when that beats the best known. */
export function placeAnew(search: Search, states: States): boolean {
  const { field, prices } = search;
  const narrow = dive(field, states, { prices, few: FEW, stop: stopOf(search) });
  const kept = new Set([...narrow.flat(), ...(search.best?.chosen ?? [])]);
  kept.delete(EMPTY);
  const { best } = within(search, kept, search.work.secondsLeft());
  return keepBest(search, best);
}

const FEW = 250;

/** Places parts of the plan anew around the best known. True when that beats it. */
export function improve(search: Search, turn: number): boolean {
  if (!search.best) return false;
  const { parts, share } = PARTS[turn % PARTS.length] ?? { parts: 1, share: 0.5 };
  const free = drawBooths(search.field, search.chance, parts, share);
  return placeAnew(search, statesAround(search.field, search.states, search.best.chosen, free));
}

const PARTS = [
  { parts: 2, share: 0.3 },
  { parts: 3, share: 0.5 },
];

/**
 * Solves exactly within the open candidates of the highest bounds, `most` of them: a better placement is among these,
 * or has a candidate left out and is worth no more than the highest bound left out.
 */
export function solveOpen(search: Search, most: number, seconds: number): void {
  const open = openCandidates(search).sort(
    (a, b) => (search.bounds[b] ?? 0) - (search.bounds[a] ?? 0) || a - b,
  );
  const leftOut = search.bounds[open[most] ?? -1] ?? Number.NEGATIVE_INFINITY;
  const { best, bound } = within(search, new Set(open.slice(0, most)), seconds);
  keepBest(search, best);
  lower(search, Math.max(bound, leftOut));
}

function within(search: Search, kept: Set<number>, seconds: number): Restricted {
  const { highs, problem, work } = search;
  const inOrder = [...kept].sort((a, b) => a - b);
  const timeLimitSeconds = Math.max(0.1, Math.min(seconds, work.secondsLeft()));
  return solveWithin(highs, problem, inOrder, {
    ...{ timeLimitSeconds, seed: work.seed, cancelled: work.cancelled },
  });
}

function keepBest(search: Search, reached: Reached | null): boolean {
  if (!reached || (search.best && reached.value <= search.best.value)) return false;
  search.best = reached;
  search.work.onKnown({ objective: reached.value, bound: search.bound });
  return true;
}

/** A bound on all that beats the best known is one on all placements when it isn't below the best known. */
function lower(search: Search, bound: number): void {
  const held = Math.max(bound, search.best?.value ?? Number.NEGATIVE_INFINITY);
  if (held >= search.bound) return;
  search.bound = held;
  search.work.onKnown({ objective: search.best?.value ?? null, bound: held });
}

const stopOf =
  ({ work }: Search) =>
  () =>
    work.cancelled() || work.secondsLeft() <= 0;
