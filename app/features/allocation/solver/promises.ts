import type { Highs } from 'highs';
import { assign } from '#app/domain/allocation/assignment';
import { asAssignment } from '#app/domain/allocation/assignment-problem';
import { usesExactly } from '#app/domain/allocation/candidates';
import { boothsNearerThan } from '#app/domain/allocation/geometry';
import type { Model, Row } from '#app/domain/allocation/model';
import type { AllocationProblem, Candidate } from '#app/domain/allocation/problem';
import { runModel } from './highs';

/** All of a problem's registrations placed at once; `impossible` when proven so, `unknown` when time ran out. */
export type Kept = Candidate[] | 'impossible' | 'unknown';

/** Places everybody who must be placed or is locked, and nobody else, or says that it can't be done. Scores don't count. */
export function keepPromises(
  solver: Highs,
  problem: AllocationProblem,
  options: { timeLimitSeconds: number; seed: number },
): Kept {
  const promised = problem.registrations.filter((one) => one.mustPlace || one.lockedTo);
  if (promised.length === 0) return [];
  const least = { ...problem, registrations: promised, candidates: possible(problem), together: [] };
  const possibleFor = new Set(least.candidates.map(({ registration }) => registration));
  if (promised.some(({ id }) => !possibleFor.has(id))) return 'impossible';
  const ids = new Set(promised.map(({ id }) => id));
  least.apart = problem.apart.filter((rule) => rule.hard && rule.registrations.every((id) => ids.has(id)));
  const simple = asAssignment(least);
  if (simple) {
    const { arcs, stuck } = assign(simple.assignment);
    return stuck.length > 0 ? 'impossible' : Array.from(arcs).flatMap((arc) => simple.candidates[arc] ?? []);
  }
  const found = runModel(solver, feasibilityModel(least), options);
  if (found.infeasible) return 'impossible';
  if (!found.values) return 'unknown';
  return least.candidates.filter((_, column) => (found.values?.[column] ?? 0) > 0.5);
}

/** The candidates of those who are promised a place; only those that keep the lock where there is one. */
function possible({ registrations, candidates }: AllocationProblem): Candidate[] {
  const promised = new Map(
    registrations.flatMap((one) => (one.mustPlace || one.lockedTo ? [[one.id, one.lockedTo ?? null]] : [])),
  );
  return candidates.filter((candidate) => {
    const lock = promised.get(candidate.registration);
    return lock === null || (lock !== undefined && usesExactly(candidate, lock));
  });
}

/** One column for each candidate; nothing to gain. Each firm takes one, no booth is overfull, no two stand too near. */
function feasibilityModel({ booths, registrations, candidates, apart }: AllocationProblem): Model {
  const columns = new Map<string, number[]>(registrations.map(({ id }) => [id, []]));
  const capacities = new Map<string, Row>(
    booths.map(({ id, capacity }) => [id, { columns: [], coefficients: [], lower: null, upper: capacity }]),
  );
  for (const [column, candidate] of candidates.entries()) {
    columns.get(candidate.registration)?.push(column);
    for (const [index, booth] of candidate.booths.entries()) {
      capacities.get(booth)?.columns.push(column);
      capacities.get(booth)?.coefficients.push(candidate.uses[index] ?? 0);
    }
  }
  const ones = (list: number[], lower: number | null): Row => ({
    columns: list,
    coefficients: list.map(() => 1),
    lower,
    upper: 1,
  });
  const rows = [
    ...[...columns.values()].map((list) => ones(list, 1)),
    ...[...capacities.values()].filter((row) => row.columns.length > 0),
  ];
  for (const { registrations: pair, distance } of apart) {
    const near = boothsNearerThan(booths, distance);
    const others = columns.get(pair[1]) ?? [];
    for (const column of columns.get(pair[0]) ?? []) {
      const tooNear = others.filter((other) => areNear(near, candidates[column], candidates[other]));
      if (tooNear.length > 0) rows.push(ones([column, ...tooNear], null));
    }
  }
  return {
    gains: candidates.map(() => 0),
    upper: candidates.map(() => 1),
    integers: candidates.length,
    rows,
  };
}

const areNear = (near: Map<string, Set<string>>, one?: Candidate, other?: Candidate): boolean =>
  one?.booths.some((a) => other?.booths.some((b) => near.get(a)?.has(b))) ?? false;
