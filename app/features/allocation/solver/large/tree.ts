import { type Classes, classesOf, entriesOfAll } from './classes';
import type { Edge, Field } from './field';
import type { States } from './states';

export { EMPTY, type States } from './states';

/**
 * One step of eliminating booths: the best of `booth` for each choice of `rest`, which are eliminated later. Tables run
 * through the classes of `booth` fastest, then those of `rest` in order. `worth` is what the classes are worth to one
 * another. A message of a bag that was eliminated into this one is found at `from.index[cell]`.
 */
export type Bag = {
  booth: number;
  rest: number[];
  width: number;
  worth: Float64Array;
  from: { bag: Bag; index: Int32Array }[];
  message: Float64Array;
  isRoot: boolean;
};

/**
 * Every state at once of booths that matter to one another, worked through one booth at a time. `scores`: of all
 * candidates, with half of each bonus that no table holds on either side.
 */
export type Tree = { states: States; classes: Classes; bags: Bag[]; scores: Float64Array };

/** Cells of all tables together: 30 MB, and some 15 ms to go through. */
const MOST_CELLS = 4_000_000;

/**
 * The tree of a field under the states left. Where all edges together make tables too large, fewer are kept whole:
 * those with a bonus; or those that are worth most, as many as go. What the rest forbids is then allowed and what it
 * could earn is counted as earned: what comes of the tree is never too low.
 */
export function treeOf(field: Field, states: States, most: number = MOST_CELLS): Tree {
  const edges = edgesLeft(field, states);
  const kept = allKept(field, states, edges, most) ?? asManyAsGo(field, states, edges, most);
  return treeWith(field, states, edges, kept);
}

/** The tree that keeps every edge whole; null where its tables would have more than `most` cells. */
export function wholeTreeOf(field: Field, states: States, most: number): Tree | null {
  const edges = edgesLeft(field, states);
  const kept = allKept(field, states, edges, most);
  return kept && treeWith(field, states, edges, kept);
}

function edgesLeft(field: Field, states: States): Edge[] {
  const alive = states.map((list) => new Set(list));
  return field.edges
    .map((edge) => ({
      ...edge,
      pairs: edge.pairs.filter(({ one, other }) => alive[edge.a]?.has(one) && alive[edge.b]?.has(other)),
    }))
    .filter((edge) => edge.pairs.length > 0);
}

function allKept(field: Field, states: States, edges: Edge[], most: number): Kept | null {
  for (const alone of [true, false]) {
    const classes = classesOf(states, edges, entriesOfAll(field, states, edges, alone));
    const steps = eliminationOrder(classes.counts, edges, most);
    if (steps) return { kept: edges, classes, steps };
  }
  return null;
}

type Kept = { kept: Edge[]; classes: Classes; steps: Step[] };

function treeWith(field: Field, states: States, edges: Edge[], { kept, classes, steps }: Kept): Tree {
  const left = new Set(kept);
  const loose = edges.filter((edge) => !left.has(edge)).flatMap((edge) => edge.pairs);
  return { states, classes, bags: bagsOf(classes, kept, steps), scores: withLoose(field, loose) };
}

/** Edges worth most first, added as long as the tables stay small: many at a time, then fewer. */
function asManyAsGo(field: Field, states: States, edges: Edge[], most: number): Kept {
  const values = edges.flatMap(({ pairs }) => pairs.map((pair) => Math.abs(pair.value)));
  const highest = values.reduce((high, value) => (Number.isFinite(value) ? Math.max(high, value) : high), 1);
  const worths = new Map(
    edges.map((edge) => [
      edge,
      edge.pairs.reduce((sum, { value }) => sum + Math.min(Math.abs(value), highest), 0),
    ]),
  );
  const left = [...edges].sort((x, y) => (worths.get(y) ?? 0) - (worths.get(x) ?? 0));
  const entries = entriesOfAll(field, states, edges, false);
  const classes = classesOf(states, [], entries);
  let found: Kept = { kept: [], classes, steps: classes.counts.map((_, booth) => ({ booth, rest: [] })) };
  let many = Math.ceil(left.length / 2);
  for (let tries = 0; tries < MOST_TRIES && left.length > 0; tries++) {
    const kept = [...found.kept, ...left.slice(0, many)];
    const classes = classesOf(states, kept, entries);
    const steps = eliminationOrder(classes.counts, kept, most);
    if (steps) found = { kept, classes, steps };
    if (steps || many === 1) left.splice(0, many);
    if (!steps) many = Math.ceil(many / 2);
  }
  return found;
}

const MOST_TRIES = 24;

/** Scores, with half the best bonus that a candidate could earn over a loose edge with each registration. */
function withLoose(field: Field, loose: Edge['pairs']): Float64Array {
  const best = new Map<number, Map<number, number>>();
  const keep = (candidate: number, partner: number, value: number): void => {
    const firm = field.registrationOf[partner] ?? 0;
    const known = best.get(candidate) ?? new Map<number, number>();
    best.set(candidate, known.set(firm, Math.max(value / 2, known.get(firm) ?? 0)));
  };
  for (const { one, other, value } of loose)
    if (value > 0) {
      keep(one, other, value);
      keep(other, one, value);
    }
  return field.scores.map((score, candidate) =>
    [...(best.get(candidate)?.values() ?? [])].reduce((sum, half) => sum + half, score),
  );
}

type Step = { booth: number; rest: number[] };

/** Smallest table first; null when the tables pass `most` cells in all. */
function eliminationOrder(counts: number[], edges: Edge[], most: number): Step[] | null {
  const beside = counts.map(() => new Set<number>());
  for (const { a, b } of edges) {
    beside[a]?.add(b);
    beside[b]?.add(a);
  }
  const size = (booth: number) => Math.max(1, counts[booth] ?? 1);
  const cells = (booth: number) =>
    [...(beside[booth] ?? [])].reduce((product, other) => product * size(other), size(booth));
  const left = new Map(counts.map((_, booth) => [booth, cells(booth)]));
  const steps: Step[] = [];
  let total = 0;
  while (left.size > 0) {
    const [booth, table] = smallest(left);
    total += table;
    if (total > most) return null;
    const rest = [...(beside[booth] ?? [])];
    left.delete(booth);
    for (const one of rest) {
      beside[one]?.delete(booth);
      for (const other of rest) if (one !== other) beside[one]?.add(other);
    }
    for (const one of rest) left.set(one, cells(one));
    steps.push({ booth, rest });
  }
  return steps;
}

function smallest(left: Map<number, number>): [booth: number, cells: number] {
  let best: [number, number] = [-1, Number.POSITIVE_INFINITY];
  for (const entry of left) if (entry[1] < best[1]) best = entry;
  return best;
}

function bagsOf({ counts, worths }: Classes, edges: Edge[], steps: Step[]): Bag[] {
  const turn = new Map(steps.map((step, index) => [step.booth, index]));
  const numberOf = (a: number, b: number) => a * counts.length + b;
  const known = new Map(edges.map((edge, index) => [numberOf(edge.a, edge.b), worths[index]]));
  const bags = steps.map(({ booth, rest }): Bag => {
    rest.sort((x, y) => (turn.get(x) ?? 0) - (turn.get(y) ?? 0));
    const width = counts[booth] ?? 0;
    const outer = rest.reduce((product, other) => product * (counts[other] ?? 0), 1);
    const bag: Bag = {
      ...{ booth, rest, width, worth: new Float64Array(width * outer), from: [] },
      ...{ message: new Float64Array(outer), isRoot: rest.length === 0 },
    };
    rest.forEach((other, position) => {
      const flipped = booth > other;
      const worth = known.get(flipped ? numberOf(other, booth) : numberOf(booth, other));
      if (worth) addWorth(bag, counts, position, worth, flipped);
    });
    return bag;
  });
  for (const bag of bags) {
    const next = bag.rest[0];
    const into = next === undefined ? undefined : bags[turn.get(next) ?? 0];
    into?.from.push({ bag, index: indexOf(into, bag, counts) });
  }
  return bags;
}

function addWorth(bag: Bag, counts: number[], position: number, worth: Float64Array, flipped: boolean): void {
  const { width } = bag;
  const size = counts[bag.rest[position] ?? 0] ?? 0;
  let run = 1;
  for (const before of bag.rest.slice(0, position)) run *= counts[before] ?? 0;
  for (let cell = 0; cell < bag.worth.length; )
    for (let theirs = 0; theirs < size; theirs++)
      for (let times = 0; times < run; times++)
        for (let own = 0; own < width; own++, cell++)
          bag.worth[cell] =
            (bag.worth[cell] ?? 0) + (worth[flipped ? theirs + size * own : own + width * theirs] ?? 0);
}

/** For each cell of `into`, the cell of the message of `bag` that agrees with it. */
function indexOf(into: Bag, bag: Bag, counts: number[]): Int32Array {
  const index = new Int32Array(into.worth.length);
  let stride = 1;
  for (const other of bag.rest) {
    const position = other === into.booth ? -1 : into.rest.indexOf(other);
    const size = counts[other] ?? 0;
    let run = position < 0 ? 1 : into.width;
    for (const before of into.rest.slice(0, Math.max(0, position))) run *= counts[before] ?? 0;
    for (let cell = 0; cell < index.length; )
      for (let one = 0; one < size; one++)
        for (let times = 0; times < run; times++, cell++) index[cell] = (index[cell] ?? 0) + stride * one;
    stride *= size;
  }
  return index;
}
