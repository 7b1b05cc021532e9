import { bonusDensity, type Field, MANY_BONUSES } from '../large/field';
import { chanceOf } from '../large/neighbourhood';
import { Relaxation } from '../large/relaxation';
import { EMPTY, type States, type Tree, treeOf, wholeTreeOf } from '../large/tree';
import { turned } from '../large/turned';
import { branch, EXACTNESS } from './branching';
import { Finder, type Incumbent } from './finder';
import { boundOf, ofCandidates } from './node';
import { beginWithoutRules, pricesOfRegistrations } from './unruled';

type FieldWork = {
  /** Gives up when it says so, with what is known. */
  stop: () => boolean;
  onKnown: (known: { objective: number | null; bound: number }) => void;
};

/** What is known of a field's placements: none is worth more than `bound`, none better than `best` is outside `states`. */
export type FieldAnswer = { best: Incumbent | null; bound: number; states: States; prices: Float64Array };

/**
 * Solves a field by itself, without a general solver: a placement by walking and polishing, prices on tables, dropping
 * what is in no better placement, and `branch` on what is left. The tables run through the booths, or through the
 * registrations where that takes fewer cells. Gives up, with what it knows, where it takes too many.
 */
export function solveField(field: Field, work: FieldWork): FieldAnswer {
  const found: { best: Incumbent | null; bound: number } = { best: null, bound: Number.POSITIVE_INFINITY };
  const finder = new Finder(field, new Set(field.candidatesAt.flat()), (best) => {
    found.best = best;
    work.onKnown({ objective: best.value, bound: found.bound });
  });
  const { wanted, prices, boothPrices } = beginWithoutRules(field);
  const shares = new Float64Array(field.scores.length);
  for (const candidate of wanted) shares[candidate] = 1;
  finder.tryShares(shares);
  const chance = chanceOf(1);
  finder.walk(prices, FIRST_STEPS * field.registrations, chance);
  finder.polishBest();
  const other = bonusDensity(field) > MANY_BONUSES ? null : turned(field);
  const tables = other && wholeTreeOf(other, everyState(other), MOST_CELLS);
  const search: Search =
    tables && other
      ? { field, seen: other, finder, found, work, chance, states: tables.states, prices: boothPrices }
      : { field, seen: field, finder, found, work, chance, states: everyState(field), prices };
  proveOrGiveUp(search, tables);
  if (search.seen === field) return { ...found, states: search.states, prices: search.prices };
  const alive = new Set(search.states.flat());
  const states = everyState(field).map((list) => list.filter((one) => one === EMPTY || alive.has(one)));
  return { ...found, states, prices };
}

type Search = {
  field: Field;
  /** The field, or the same turned: what the tables run through. `states` and `prices` are in its terms. */
  seen: Field;
  finder: Finder;
  found: { best: Incumbent | null; bound: number };
  work: FieldWork;
  chance: () => number;
  states: States;
  prices: Float64Array;
};

const everyState = (field: Field): States =>
  field.candidatesAt.map((candidates, booth) =>
    field.filled[booth] ? [...candidates] : [...candidates, EMPTY],
  );

function proveOrGiveUp(search: Search, tables: Tree | null): void {
  const { field, seen, finder, found, work } = search;
  let tree = tables;
  for (const rounds of STAGES) {
    if (work.stop() || isProven(found)) break;
    tree ??= treeOf(seen, search.states, MOST_CELLS);
    narrow(search, tree, rounds);
    tree = null;
  }
  if (isProven(found) || work.stop()) return;
  const { bound } = branch(seen, treeOf(seen, search.states, MOST_CELLS), {
    ...{ prices: search.prices, finder, stop: work.stop },
    cells: bonusDensity(field) > MANY_BONUSES ? CELLS_IN_ALL : FEW_CELLS,
  });
  lower(found, bound, work);
}

/** For each registration, a microsecond each. */
const FIRST_STEPS = 200;
const MORE_STEPS = 60;
const MOST_CELLS = 400_000;
/** Some seconds: with many bonuses a general solver would need far longer. With few it is soon done with what is left. */
const CELLS_IN_ALL = 5e8;
const FEW_CELLS = 3e6;
/** Rounds of better prices, each on the tables of what is left. */
const STAGES = [20, 20, 30, 40, 40];

function isProven({ best, bound }: Search['found']): boolean {
  return best !== null && bound < best.value + 1 - EXACTNESS;
}

/** Finds better prices, tries what they tell, and drops what is in no better placement. */
function narrow(search: Search, tree: Tree, rounds: number): void {
  const { field, seen, finder, found, work } = search;
  const relaxation = new Relaxation(seen, tree);
  const whole = new Uint8Array(relaxation.candidates.length);
  const priced = boundOf(
    seen,
    relaxation,
    { closed: whole, prices: search.prices, bound: found.bound, depth: 0 },
    {
      ...{ rounds, pace: 0.5, value: found.best?.value ?? null, stop: work.stop },
      enough: found.best ? found.best.value + 1 - EXACTNESS : Number.NEGATIVE_INFINITY,
    },
  );
  search.prices = priced.prices;
  lower(found, priced.bound, work);
  if (isProven(found)) return;
  finder.tryShares(ofCandidates(seen, relaxation, priced.shares));
  const prices = seen === field ? priced.prices : pricesOfRegistrations(field, priced.prices);
  if (rounds === STAGES[0]) finder.walk(prices, MORE_STEPS * field.registrations, search.chance);
  finder.polishBest();
  if (found.best) drop(search, relaxation, found.best.value + 1 - EXACTNESS);
}

/** Drops what is in no placement worth `enough`. */
function drop(search: Search, relaxation: Relaxation, enough: number): void {
  const { seen, finder } = search;
  const bounds = relaxation.boundsOfStates(search.prices);
  const dropped = new Set<number>();
  for (let state = 0; state < bounds.length; state++)
    if ((bounds[state] ?? 0) < enough) dropped.add(relaxation.candidates[state] ?? EMPTY);
  finder.keepTo(new Set(seen.candidatesAt.flat().filter((one) => !dropped.has(one))));
  search.states = search.states.map((list, booth) => {
    const first = relaxation.starts[booth] ?? 0;
    return list.filter((candidate, index) =>
      candidate === EMPTY ? (bounds[first + index] ?? 0) >= enough : !dropped.has(candidate),
    );
  });
}

/** A bound on all that beats the best known is one on all placements when it isn't below the best known. */
function lower(found: Search['found'], bound: number, work: FieldWork): void {
  const held = Math.max(bound, found.best?.value ?? Number.NEGATIVE_INFINITY);
  if (held >= found.bound) return;
  found.bound = held;
  work.onKnown({ objective: found.best?.value ?? null, bound: held });
}
