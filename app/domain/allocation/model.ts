import { placementsFrom } from './candidates';
import { boothsNearerThan } from './geometry';
import { addBonuses } from './model-bonuses';
import { addColumn, areRelated, type Columns, exclusive, type Model, type Row } from './model-rows';
import type { AllocationProblem, Candidate, Placement } from './problem';

export type { Model, Row } from './model-rows';

/**
 * The model of a problem under the objective `total`. Column and row order depend on the order of the problem alone.
 *
 * Distance rules become one row for each candidate of either firm: it and all candidates of the other firm that are
 * too near exclude one another, as the other firm takes one of them at most. This is far tighter than one row for
 * each pair of booths. A penalty is owed by the same rows as a hard rule, bought off once. Bonuses: `addBonuses`.
 */
export function modelOf(problem: AllocationProblem): Model {
  const model: Model = {
    gains: problem.candidates.map((candidate) => candidate.score),
    upper: problem.candidates.map(() => 1),
    integers: problem.candidates.length,
    rows: [],
  };
  const columns = columnsByRegistration(problem);
  addOnePerRegistration(model, problem, columns);
  addCapacities(model, problem);
  addDistances(model, problem, columns);
  addBonuses(model, problem, columns);
  return model;
}

/** The placements that a solution's first columns tell of. Values within 0.5 of 1 count as 1. */
export function placementsOf(problem: AllocationProblem, values: ArrayLike<number>): Placement[] {
  return placementsFrom(
    problem,
    problem.candidates.filter((_, column) => (values[column] ?? 0) > 0.5),
  );
}

function columnsByRegistration(problem: AllocationProblem): Columns {
  const columns: Columns = new Map(problem.registrations.map((registration) => [registration.id, []]));
  problem.candidates.forEach((candidate, column) => {
    columns.get(candidate.registration)?.push(column);
  });
  return columns;
}

function addOnePerRegistration(model: Model, problem: AllocationProblem, columns: Columns): void {
  for (const registration of problem.registrations) {
    const own = columns.get(registration.id) ?? [];
    const locked = registration.lockedTo;
    if (locked)
      for (const column of own) if (!isSame(problem.candidates[column], locked)) model.upper[column] = 0;
    const must = locked || registration.mustPlace;
    if (own.length > 0 || must) model.rows.push({ ...exclusive(own), lower: must ? 1 : null });
  }
}

function isSame(candidate: Candidate | undefined, booths: string[]): boolean {
  return (
    candidate?.booths.length === booths.length && candidate.booths.every((booth) => booths.includes(booth))
  );
}

function addCapacities(model: Model, problem: AllocationProblem): void {
  const rows = new Map<string, Row>();
  for (const booth of problem.booths)
    rows.set(booth.id, { columns: [], coefficients: [], lower: null, upper: booth.capacity });
  problem.candidates.forEach((candidate, column) => {
    candidate.booths.forEach((booth, index) => {
      rows.get(booth)?.columns.push(column);
      rows.get(booth)?.coefficients.push(candidate.uses[index] ?? 0);
    });
  });
  for (const row of rows.values()) if (row.columns.length > 0) model.rows.push(row);
}

function addDistances(model: Model, problem: AllocationProblem, columns: Columns): void {
  const nearBy = new Map<number, Map<string, Set<string>>>();
  for (const rule of problem.apart) {
    const near = nearBy.get(rule.distance) ?? boothsNearerThan(problem.booths, rule.distance);
    nearBy.set(rule.distance, near);
    const bought = rule.hard ? null : addColumn(model, -(rule.penalty ?? 0));
    const seen = new Set<string>();
    for (const row of [
      ...oneWay(problem, columns, rule.registrations, near),
      ...oneWay(problem, columns, swapped(rule.registrations), near),
    ]) {
      const key = [...row].sort((a, b) => a - b).join();
      if (seen.has(key)) continue;
      seen.add(key);
      const clique = exclusive(row);
      if (bought !== null) {
        clique.columns.push(bought);
        clique.coefficients.push(-1);
      }
      model.rows.push(clique);
    }
  }
}

const swapped = ([a, b]: [string, string]): [string, string] => [b, a];

function oneWay(
  problem: AllocationProblem,
  columns: Columns,
  [one, other]: [string, string],
  related: Map<string, Set<string>>,
): number[][] {
  const others = columns.get(other) ?? [];
  return (columns.get(one) ?? [])
    .map((column) => [column, ...others.filter((another) => areRelated(problem, column, another, related))])
    .filter((row) => row.length > 1);
}
