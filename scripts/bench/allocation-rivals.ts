import { boothsNearerThan, neighbourhood } from '#app/domain/allocation/geometry';
import { greedyCandidates } from '#app/domain/allocation/greedy';
import type { Model, Row } from '#app/domain/allocation/model';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { highs, runModel } from '#app/features/allocation/solver/highs';

/** What the dearest candidate that still fits, over and over, is worth. */
export function greedyValue(problem: AllocationProblem): number {
  return verifyPlacements(problem, greedyCandidates(problem)).objective;
}

export type Plain = { value: number | null; bound: number; seconds: number };

/** HiGHS on the model that one would write first: x for each candidate, y for each pair in neighbouring booths. */
export async function plainHighs(problem: AllocationProblem, timeLimitSeconds: number): Promise<Plain> {
  const solver = await highs();
  const from = performance.now();
  const found = runModel(solver, plainModel(problem), { timeLimitSeconds, seed: 1 });
  const seconds = (performance.now() - from) / 1000;
  const { values } = found;
  const placements = values && problem.candidates.filter((_, column) => (values[column] ?? 0) > 0.5);
  const value = placements && verifyPlacements(problem, placements).objective;
  return { value, bound: Math.floor(found.bound + 1e-3), seconds };
}

function plainModel(problem: AllocationProblem): Model {
  const { candidates, booths, registrations, apart, together } = problem;
  const rows: Row[] = [];
  const gains = candidates.map(({ score }) => score);
  const columns = new Map<string, number[]>(registrations.map(({ id }) => [id, []]));
  for (const [column, { registration }] of candidates.entries()) columns.get(registration)?.push(column);
  const row = (list: number[], coefficients: number[], upper: number) =>
    rows.push({ columns: list, coefficients, lower: null, upper });
  for (const list of columns.values())
    row(
      list,
      list.map(() => 1),
      1,
    );
  for (const { id, capacity } of booths) {
    const list = candidates.flatMap((one, column) => (one.booths.includes(id) ? [column] : []));
    row(
      list,
      list.map((column) => candidates[column]?.uses[0] ?? 0),
      capacity,
    );
  }
  const pairs = (rule: { registrations: [string, string] }, related: Map<string, Set<string>>) =>
    (columns.get(rule.registrations[0]) ?? []).flatMap((a) =>
      (columns.get(rule.registrations[1]) ?? [])
        .filter((b) => related.get(candidates[a]?.booths[0] ?? '')?.has(candidates[b]?.booths[0] ?? ''))
        .map((b) => ({ a, b })),
    );
  for (const rule of apart) {
    const owed = rule.hard ? null : gains.push(-(rule.penalty ?? 0)) - 1;
    for (const { a, b } of pairs(rule, boothsNearerThan(booths, rule.distance)))
      if (owed === null) row([a, b], [1, 1], 1);
      else row([a, b, owed], [1, 1, -1], 1);
  }
  const beside = neighbourhood(booths);
  for (const rule of together)
    for (const { a, b } of pairs(rule, beside)) {
      gains.push(rule.bonus);
      for (const column of [a, b]) row([gains.length - 1, column], [1, -1], 0);
    }
  return { gains, upper: gains.map(() => 1), integers: gains.length, rows };
}
