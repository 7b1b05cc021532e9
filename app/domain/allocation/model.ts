import { boothsNearerThan, neighbourhood } from './geometry';
import type { AllocationProblem, Candidate, Placement } from './problem';

export type Row = { columns: number[]; coefficients: number[]; lower: number | null; upper: number | null };

/**
 * A mixed integer programme, to be maximised. The first columns are the candidates in the order of the problem
 * (0 or 1); after them one continuous column for each way of earning a bonus or owing a penalty.
 */
export type Model = { gains: number[]; upper: number[]; integers: number; rows: Row[] };

/**
 * The model of a problem under the objective `total`. Column and row order depend on the order of the problem alone.
 *
 * Distance rules become one row for each candidate of either firm: it and all candidates of the other firm that are
 * too near exclude one another, as the other firm takes one of them at most. This is far tighter than one row for
 * each pair of booths. A bonus is earned through one column for each two candidates that stand side by side, within
 * what either side holds; a penalty is owed by the same rows as a hard rule, bought off once.
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
  return problem.candidates
    .filter((_, column) => (values[column] ?? 0) > 0.5)
    .map((candidate) => ({ registration: candidate.registration, booths: candidate.booths }));
}

type Columns = Map<string, number[]>;

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

function areRelated(
  problem: AllocationProblem,
  a: number,
  b: number,
  related: Map<string, Set<string>>,
): boolean {
  const others = problem.candidates[b]?.booths ?? [];
  return (problem.candidates[a]?.booths ?? []).some((booth) => {
    const near = related.get(booth);
    return others.some((another) => near?.has(another));
  });
}

function addBonuses(model: Model, problem: AllocationProblem, columns: Columns): void {
  const beside = neighbourhood(problem.booths);
  for (const rule of problem.together) {
    if (rule.bonus === 0) continue;
    const [one, other] = rule.registrations;
    const ofOther = new Map<number, number[]>();
    for (const column of columns.get(one) ?? []) {
      const partners = (columns.get(other) ?? []).filter((another) =>
        areRelated(problem, column, another, beside),
      );
      if (partners.length === 0) continue;
      const pairs = partners.map((partner) => {
        const pair = addColumn(model, rule.bonus);
        ofOther.set(partner, [...(ofOther.get(partner) ?? []), pair]);
        return pair;
      });
      model.rows.push(within(pairs, column));
    }
    for (const [partner, pairs] of ofOther) model.rows.push(within(pairs, partner));
  }
}

function addColumn(model: Model, gain: number): number {
  model.gains.push(gain);
  model.upper.push(1);
  return model.gains.length - 1;
}

const exclusive = (columns: number[]): Row => ({
  columns: [...columns],
  coefficients: columns.map(() => 1),
  lower: null,
  upper: 1,
});

/** The sum of `parts` is at most `whole`. */
const within = (parts: number[], whole: number): Row => ({
  columns: [...parts, whole],
  coefficients: [...parts.map(() => 1), -1],
  lower: null,
  upper: 0,
});
