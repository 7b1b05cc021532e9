import type { Edge, Field } from './field';

/** No candidate: the booth stays empty. */
export const EMPTY = -1;

/** What each booth can still hold: candidates, and EMPTY where it may stay empty. */
export type States = number[][];

/**
 * One step of eliminating booths: the best of `booth` for each choice of `rest`, which are eliminated later. Tables run
 * through the states of `booth` fastest, then those of `rest` in order. `worth` is what the states are worth to one
 * another. A message of a bag that was eliminated into this one is found at `from.index[cell]`.
 */
export type Bag = {
  booth: number;
  rest: number[];
  width: number;
  worth: Float64Array;
  from: { bag: Bag; index: Int32Array }[];
  message: Float64Array;
  choice: Int32Array;
  isRoot: boolean;
};

/**
 * Every state at once of booths that matter to one another, worked through one booth at a time. `scores`: of all
 * candidates, with half of each bonus that no table holds on either side.
 */
export type Tree = { states: States; bags: Bag[]; scores: Float64Array };

/** Cells of all tables together: 30 MB, and some 15 ms to go through. */
const MOST_CELLS = 4_000_000;

/**
 * The tree of a field under the states left. Where all edges together make tables too large, fewer are kept whole:
 * those with a bonus; or a forest of these; or none. What the rest forbids is then allowed and what it could earn is
 * counted as earned: what comes of the tree is never too low.
 */
export function treeOf(field: Field, states: States, most: number = MOST_CELLS): Tree {
  const alive = states.map((list) => new Set(list));
  const edges = field.edges
    .map((edge) => ({
      ...edge,
      pairs: edge.pairs.filter(({ one, other }) => alive[edge.a]?.has(one) && alive[edge.b]?.has(other)),
    }))
    .filter((edge) => edge.pairs.length > 0);
  const withBonus = edges.filter((edge) => edge.pairs.some((pair) => pair.value > 0));
  for (const kept of [edges, withBonus, forestOf(withBonus), []]) {
    const order = eliminationOrder(states, kept, most);
    if (!order) continue;
    const left = new Set(kept);
    const loose = edges.filter((edge) => !left.has(edge)).flatMap((edge) => edge.pairs);
    return { states, bags: bagsOf(field, states, kept, order), scores: withLoose(field, loose) };
  }
  throw new RangeError('a tree without edges is never too large');
}

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

/** Kruskal: the edges that are worth most and close no circle. */
function forestOf(edges: Edge[]): Edge[] {
  const heads = new Map<number, number>();
  const head = (booth: number): number => {
    const above = heads.get(booth);
    return above === undefined ? booth : head(above);
  };
  const worth = (edge: Edge) => edge.pairs.reduce((sum, pair) => sum + Math.max(0, pair.value), 0);
  return [...edges]
    .sort((x, y) => worth(y) - worth(x))
    .filter((edge) => {
      const [a, b] = [head(edge.a), head(edge.b)];
      if (a !== b) heads.set(a, b);
      return a !== b;
    });
}

type Step = { booth: number; rest: number[] };

/** Smallest table first; null when the tables pass `most` cells in all. */
function eliminationOrder(states: States, edges: Edge[], most: number): Step[] | null {
  const beside = states.map(() => new Set<number>());
  for (const { a, b } of edges) {
    beside[a]?.add(b);
    beside[b]?.add(a);
  }
  const size = (booth: number) => Math.max(1, states[booth]?.length ?? 1);
  const cells = (booth: number) =>
    [...(beside[booth] ?? [])].reduce((product, other) => product * size(other), size(booth));
  const left = new Map(states.map((_, booth) => [booth, cells(booth)]));
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

function bagsOf(field: Field, states: States, edges: Edge[], steps: Step[]): Bag[] {
  const turn = new Map(steps.map((step, index) => [step.booth, index]));
  const worths = new Map(edges.map((edge) => [edge.a * field.booths + edge.b, worthOf(field, states, edge)]));
  const bags = steps.map(({ booth, rest }): Bag => {
    rest.sort((x, y) => (turn.get(x) ?? 0) - (turn.get(y) ?? 0));
    const width = states[booth]?.length ?? 0;
    const outer = rest.reduce((product, other) => product * (states[other]?.length ?? 0), 1);
    const bag: Bag = {
      ...{ booth, rest, width, worth: new Float64Array(width * outer), from: [] },
      ...{ message: new Float64Array(outer), choice: new Int32Array(outer), isRoot: rest.length === 0 },
    };
    rest.forEach((other, position) => {
      const flipped = booth > other;
      const worth = worths.get(flipped ? other * field.booths + booth : booth * field.booths + other);
      if (worth) addWorth(bag, states, position, worth, flipped);
    });
    return bag;
  });
  for (const bag of bags) {
    const next = bag.rest[0];
    const into = next === undefined ? undefined : bags[turn.get(next) ?? 0];
    into?.from.push({ bag, index: indexOf(into, bag, states) });
  }
  return bags;
}

/** What the states of an edge's booths are worth together, `a` fastest. */
function worthOf(field: Field, states: States, edge: Edge): Float64Array {
  const [left, right] = [states[edge.a] ?? [], states[edge.b] ?? []];
  const known = new Map(edge.pairs.map((pair) => [`${pair.one}/${pair.other}`, pair.value]));
  return Float64Array.from({ length: left.length * right.length }, (_, cell) => {
    const one = left[cell % left.length] ?? EMPTY;
    const other = right[Math.floor(cell / left.length)] ?? EMPTY;
    if (one === other) return 0;
    if (one !== EMPTY && other !== EMPTY && field.registrationOf[one] === field.registrationOf[other])
      return Number.NEGATIVE_INFINITY;
    const torn = field.boothsOf[one]?.includes(edge.b) || field.boothsOf[other]?.includes(edge.a);
    return torn ? Number.NEGATIVE_INFINITY : (known.get(`${one}/${other}`) ?? 0);
  });
}

function addWorth(bag: Bag, states: States, position: number, worth: Float64Array, flipped: boolean): void {
  const { width } = bag;
  const size = states[bag.rest[position] ?? 0]?.length ?? 0;
  let stride = width;
  for (const before of bag.rest.slice(0, position)) stride *= states[before]?.length ?? 0;
  for (let cell = 0; cell < bag.worth.length; cell++) {
    const own = cell % width;
    const theirs = Math.floor(cell / stride) % size;
    bag.worth[cell] =
      (bag.worth[cell] ?? 0) + (worth[flipped ? theirs + size * own : own + width * theirs] ?? 0);
  }
}

/** For each cell of `into`, the cell of the message of `bag` that agrees with it. */
function indexOf(into: Bag, bag: Bag, states: States): Int32Array {
  const index = new Int32Array(into.worth.length);
  let stride = 1;
  for (const other of bag.rest) {
    const position = other === into.booth ? -1 : into.rest.indexOf(other);
    const size = states[other]?.length ?? 0;
    let within = position < 0 ? 1 : into.width;
    for (const before of into.rest.slice(0, Math.max(0, position))) within *= states[before]?.length ?? 0;
    for (let cell = 0; cell < index.length; cell++)
      index[cell] = (index[cell] ?? 0) + stride * (Math.floor(cell / within) % size);
    stride *= size;
  }
  return index;
}
