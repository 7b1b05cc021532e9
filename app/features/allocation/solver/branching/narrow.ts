import { bonusDensity, type Field, MANY_BONUSES } from '../large/field';
import { Relaxation } from '../large/relaxation';
import { EMPTY, type States, type Tree, treeOf } from '../large/tree';
import { branch, EXACTNESS } from './branching';
import { Finder, type Incumbent } from './finder';
import { boundOf, ofCandidates } from './node';
import { beginWithoutRules } from './unruled';

type FieldWork = {
  /** Gives up when it says so, with what is known. */
  stop: () => boolean;
  onKnown: (known: { objective: number | null; bound: number }) => void;
};

/** What is known of a field's placements: none is worth more than `bound`, none better than `best` is outside `states`. */
export type FieldAnswer = { best: Incumbent | null; bound: number; states: States; prices: Float64Array };

/**
 * Solves a field by itself, without a general solver: a placement by polishing, prices on small tables and then on
 * whole ones, dropping what is in no better placement, and `branch` on what is left. Gives up, with what it knows,
 * where that takes too many cells.
 */
export function solveField(field: Field, work: FieldWork): FieldAnswer {
  const known: FieldAnswer = {
    best: null,
    bound: Number.POSITIVE_INFINITY,
    states: field.candidatesAt.map((candidates) => [...candidates, EMPTY]),
    prices: new Float64Array(field.registrations),
  };
  const finder = new Finder(field, new Set(field.candidatesAt.flat()), (best) => {
    known.best = best;
    work.onKnown({ objective: best.value, bound: known.bound });
  });
  const { wanted, prices } = beginWithoutRules(field);
  known.prices = prices;
  const shares = new Float64Array(field.scores.length);
  for (const candidate of wanted) shares[candidate] = 1;
  finder.tryShares(shares, true);
  let tree: Tree | null = null;
  for (const { cells, rounds } of STAGES) {
    if (work.stop() || isProven(known)) break;
    tree = treeOf(field, known.states, cells);
    narrow(field, tree, rounds, finder, known, work);
  }
  if (isProven(known) || work.stop() || !tree) return known;
  const branched = branch(field, treeOf(field, known.states, MOST_CELLS), {
    ...{
      prices: known.prices,
      finder,
      cells: bonusDensity(field) > MANY_BONUSES ? CELLS_IN_ALL : FEW_CELLS,
      stop: work.stop,
    },
  });
  lower(known, branched.bound, work);
  return known;
}

const MOST_CELLS = 400_000;
/** Some seconds: with many bonuses a general solver would need far longer. With few it is soon done with what is left. */
const CELLS_IN_ALL = 5e8;
const FEW_CELLS = 3e6;
const STAGES = [
  { cells: MOST_CELLS, rounds: 20 },
  { cells: MOST_CELLS, rounds: 20 },
  { cells: MOST_CELLS, rounds: 30 },
  { cells: MOST_CELLS, rounds: 40 },
  { cells: MOST_CELLS, rounds: 40 },
];

function isProven({ best, bound }: FieldAnswer): boolean {
  return best !== null && bound < best.value + 1 - EXACTNESS;
}

/** Finds better prices, tries their placement, and drops what is in no better one. */
function narrow(
  field: Field,
  tree: Tree,
  rounds: number,
  finder: Finder,
  known: FieldAnswer,
  work: FieldWork,
): void {
  const relaxation = new Relaxation(field, tree);
  const whole = new Uint8Array(relaxation.candidates.length);
  const found = boundOf(
    field,
    relaxation,
    { closed: whole, prices: known.prices, bound: known.bound, depth: 0 },
    {
      ...{ rounds, pace: 0.5, value: known.best?.value ?? null, stop: work.stop },
      enough: known.best ? known.best.value + 1 - EXACTNESS : Number.NEGATIVE_INFINITY,
    },
  );
  known.prices = found.prices;
  lower(known, found.bound, work);
  finder.tryShares(ofCandidates(field, relaxation, found.shares), true);
  if (!known.best) return;
  const bounds = relaxation.boundsOfStates(found.prices);
  const enough = known.best.value + 1 - EXACTNESS;
  const dropped = new Set<number>();
  for (let state = 0; state < bounds.length; state++)
    if ((bounds[state] ?? 0) < enough) dropped.add(relaxation.candidates[state] ?? EMPTY);
  finder.keepTo(new Set(field.candidatesAt.flat().filter((one) => !dropped.has(one))));
  known.states = known.states.map((list, booth) => {
    const first = relaxation.starts[booth] ?? 0;
    return list.filter((candidate, index) =>
      candidate === EMPTY ? (bounds[first + index] ?? 0) >= enough : !dropped.has(candidate),
    );
  });
}

/** A bound on all that beats the best known is one on all placements when it isn't below the best known. */
function lower(known: FieldAnswer, bound: number, work: FieldWork): void {
  const held = Math.max(bound, known.best?.value ?? Number.NEGATIVE_INFINITY);
  if (held >= known.bound) return;
  known.bound = held;
  work.onKnown({ objective: known.best?.value ?? null, bound: held });
}
