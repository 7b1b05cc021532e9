import { boothsNearerThan, neighbourhood } from '#app/domain/allocation/geometry';
import type { AllocationProblem } from '#app/domain/allocation/problem';

/** What two candidates on two different booths are worth together beside their own scores; −Infinity: never both. */
export type Pair = { one: number; other: number; value: number };

/** Two booths whose holders matter to one another. `pairs` name candidates of `a` first. */
export type Edge = { a: number; b: number; pairs: Pair[] };

/** A problem whose booths hold one registration each, in numbers. Candidates are numbered as in the problem. */
export type Field = {
  booths: number;
  registrations: number;
  registrationOf: Int32Array;
  scores: Float64Array;
  boothsOf: number[][];
  /** By booth, the candidates that locks allow. */
  candidatesAt: number[][];
  /** Registrations that have to be placed. */
  must: boolean[];
  /** Booths that may not stay empty. */
  filled: boolean[];
  edges: Edge[];
};

/**
 * The field of a problem, or null when some booth can hold two registrations at once: the bound that is worked out on
 * a field counts one holder a booth. Candidates that share a booth need no edge: they exclude one another anyway.
 */
export function fieldOf(problem: AllocationProblem): Field | null {
  const boothNumbers = new Map(problem.booths.map((booth, index) => [booth.id, index]));
  const firmNumbers = new Map(problem.registrations.map((firm, index) => [firm.id, index]));
  const boothsOf = problem.candidates.map((one) => one.booths.map((id) => boothNumbers.get(id) ?? 0));
  const registrationOf = Int32Array.from(problem.candidates, (one) => firmNumbers.get(one.registration) ?? 0);
  const candidatesAt: number[][] = problem.booths.map(() => []);
  problem.candidates.forEach((candidate, index) => {
    const lock = problem.registrations[registrationOf[index] ?? 0]?.lockedTo;
    const kept = !lock || [...lock].sort().join('\n') === [...candidate.booths].sort().join('\n');
    if (kept) for (const booth of boothsOf[index] ?? []) candidatesAt[booth]?.push(index);
  });
  if (!holdOneEach(problem, boothsOf, registrationOf, candidatesAt)) return null;
  return {
    booths: problem.booths.length,
    registrations: problem.registrations.length,
    registrationOf,
    scores: Float64Array.from(problem.candidates, (one) => one.score),
    boothsOf,
    candidatesAt,
    must: problem.registrations.map((firm) => Boolean(firm.lockedTo || firm.mustPlace)),
    filled: problem.booths.map(() => false),
    edges: edgesOf(problem, { boothNumbers, firmNumbers, boothsOf, registrationOf, candidatesAt }),
  };
}

function holdOneEach(
  problem: AllocationProblem,
  boothsOf: number[][],
  registrationOf: Int32Array,
  candidatesAt: number[][],
): boolean {
  return problem.booths.every((booth, index) => {
    const least = new Map<number, number>();
    for (const candidate of candidatesAt[index] ?? []) {
      const firm = registrationOf[candidate] ?? 0;
      const use = problem.candidates[candidate]?.uses[boothsOf[candidate]?.indexOf(index) ?? 0] ?? 0;
      least.set(firm, Math.min(use, least.get(firm) ?? use));
    }
    const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [...least.values()].sort(
      (a, b) => a - b,
    );
    return first + second > booth.capacity;
  });
}

type Numbers = Pick<Field, 'boothsOf' | 'registrationOf' | 'candidatesAt'> & {
  boothNumbers: Map<string, number>;
  firmNumbers: Map<string, number>;
};

function edgesOf(problem: AllocationProblem, numbers: Numbers): Edge[] {
  const edges = new Map<number, Edge>();
  const count = numbers.boothsOf.length;
  const placeOfPair = new Map<number, Pair>();
  const add = (a: number, b: number, one: number, other: number, value: number): void => {
    if (a > b) {
      add(b, a, other, one, value);
      return;
    }
    const known = placeOfPair.get(Math.min(one, other) * count + Math.max(one, other));
    if (known) {
      known.value += value;
      return;
    }
    const key = a * problem.booths.length + b;
    const edge = edges.get(key) ?? { a, b, pairs: [] };
    const pair = { one, other, value };
    edge.pairs.push(pair);
    placeOfPair.set(Math.min(one, other) * count + Math.max(one, other), pair);
    edges.set(key, edge);
  };
  const related = relations(problem, numbers);
  for (const rule of problem.apart)
    for (const [one, other, a, b] of related(rule.registrations, rule.distance))
      add(a, b, one, other, rule.hard ? Number.NEGATIVE_INFINITY : -(rule.penalty ?? 0));
  for (const rule of problem.together)
    for (const [one, other, a, b] of related(rule.registrations, null)) add(a, b, one, other, rule.bonus);
  numbers.boothsOf.forEach((booths, candidate) => {
    for (const booth of booths.slice(1)) add(booths[0] ?? 0, booth, candidate, candidate, 0);
  });
  return [...edges.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

type Related = [one: number, other: number, a: number, b: number];

/** Each two candidates of two registrations that a rule links, once, with the first two booths that do. */
function relations(problem: AllocationProblem, numbers: Numbers) {
  const known = new Map<number | null, number[][]>();
  const toNumbers = (sets: Map<string, Set<string>>) =>
    problem.booths.map((booth) =>
      [...(sets.get(booth.id) ?? [])].flatMap((id) => numbers.boothNumbers.get(id) ?? []),
    );
  const byRegistration = numbers.candidatesAt.map((candidates) => {
    const own = new Map<number, number[]>();
    for (const candidate of candidates) {
      const firm = numbers.registrationOf[candidate] ?? 0;
      const list = own.get(firm);
      if (list) list.push(candidate);
      else own.set(firm, [candidate]);
    }
    return own;
  });
  const count = numbers.boothsOf.length;
  return (registrations: [string, string], distance: number | null): Related[] => {
    const near =
      known.get(distance) ??
      toNumbers(
        distance === null ? neighbourhood(problem.booths) : boothsNearerThan(problem.booths, distance),
      );
    known.set(distance, near);
    const [first = 0, second = 0] = registrations.map((id) => numbers.firmNumbers.get(id) ?? 0);
    const found = new Map<number, Related>();
    byRegistration.forEach((at, a) => {
      for (const one of at.get(first) ?? [])
        for (const b of near[a] ?? [])
          for (const other of byRegistration[b]?.get(second) ?? [])
            if (a !== b && !found.has(one * count + other))
              found.set(one * count + other, [one, other, a, b]);
    });
    return [...found.values()];
  };
}

/** How many pairs of candidates could earn a bonus, for each candidate: what makes a problem hard for a plain model. */
export const bonusDensity = (field: Field): number =>
  field.edges.reduce((sum, edge) => sum + edge.pairs.filter((pair) => pair.value > 0).length, 0) /
  Math.max(1, field.scores.length);

/** From here on the plain model's relaxation is of little use. */
export const MANY_BONUSES = 0.4;
