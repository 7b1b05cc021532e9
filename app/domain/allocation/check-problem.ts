import type { Problem } from '#app/domain/shared/problem';
import { candidateProblems } from './check-candidates';
import { promiseProblems } from './check-locks';
import { ruleProblems } from './check-rules';
import { LIMITS } from './limits';
import type { AllocationProblem, ProblemBooth } from './problem';

/**
 * What makes a problem unfit to be solved, by item: nothing to place or nowhere to place it, too much of anything,
 * duplicate or unknown ids, numbers that are no integers or too large, candidates over capacity, locks that no
 * candidate keeps or that contradict one another or a hard distance, rules about one firm alone, a pair that must be
 * apart and together, hard distance rules on booths without geometry. An empty list means that the solver may start:
 * what is left is solved, or proven infeasible.
 */
export function checkProblem(problem: AllocationProblem): Problem[] {
  const size = sizeProblems(problem);
  if (size.length > 0) return size;
  const booths = new Map(problem.booths.map((booth) => [booth.id, booth]));
  const registrations = new Set(problem.registrations.map((registration) => registration.id));
  const items = [
    ...duplicates('booth', problem.booths),
    ...duplicates('registration', problem.registrations),
    ...duplicates(
      'previous',
      (problem.previous ?? []).map(({ registration }) => ({ id: registration })),
    ),
    ...problem.booths.flatMap((booth) => boothProblems(booth, booths)),
    ...problem.registrations.flatMap(pointProblems),
    ...candidateProblems(problem.candidates, booths, registrations),
    ...ruleProblems(problem, registrations),
    ...seedProblems(problem),
  ];
  if (items.length > 0) return items;
  return [...promiseProblems(problem), ...totalProblems(problem)];
}

function sizeProblems(problem: AllocationProblem): Problem[] {
  if (!['total', 'lexicographic', 'points'].includes(problem.objective))
    return [{ code: 'ALLOCATION_OBJECTIVE_UNKNOWN', params: { objective: problem.objective } }];
  if (problem.booths.length === 0 || problem.registrations.length === 0)
    return [{ code: 'ALLOCATION_EMPTY' }];
  const { booths, registrations, candidates, apart, together } = problem;
  const sizes = [
    ['booths', booths.length, LIMITS.booths],
    ['registrations', registrations.length, LIMITS.registrations],
    ['candidates', candidates.length, LIMITS.candidates],
    ['apart', apart.length, LIMITS.rules],
    ['together', together.length, LIMITS.rules],
  ] as const;
  return sizes
    .filter(([, count, limit]) => count > limit)
    .map(([list, count, limit]) => ({
      code: 'ALLOCATION_TOO_MANY',
      at: list,
      params: { list, count, limit },
    }));
}

function duplicates(kind: string, items: { id: string }[]): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of items) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => ({ code: 'ALLOCATION_DUPLICATE_ID', at: id, params: { kind, id } }));
}

function boothProblems(booth: ProblemBooth, booths: Map<string, ProblemBooth>): Problem[] {
  const problems: Problem[] = [];
  const at = booth.id;
  if (!isWhole(booth.capacity) || booth.capacity < 0 || booth.capacity > LIMITS.capacity)
    problems.push({ code: 'ALLOCATION_CAPACITY', at, params: { booth: at, limit: LIMITS.capacity } });
  const { x = 0, y = 0, width = 0, depth = 0 } = booth;
  if (![x, y, width, depth].every(Number.isFinite) || width < 0 || depth < 0)
    problems.push({ code: 'ALLOCATION_GEOMETRY', at, params: { booth: at } });
  for (const neighbour of booth.neighbours ?? []) {
    if (neighbour === booth.id)
      problems.push({ code: 'ALLOCATION_OWN_NEIGHBOUR', at, params: { booth: at } });
    else if (!booths.has(neighbour))
      problems.push({ code: 'ALLOCATION_UNKNOWN_BOOTH', at, params: { booth: neighbour } });
  }
  return problems;
}

const isWhole = Number.isSafeInteger;

function pointProblems({ id, points }: { id: string; points: number }): Problem[] {
  if (Number.isFinite(points) && Math.abs(points) <= LIMITS.score) return [];
  return [{ code: 'ALLOCATION_POINTS', at: id, params: { registration: id, limit: LIMITS.score } }];
}

function seedProblems({ draw }: AllocationProblem): Problem[] {
  if (!draw || (isWhole(draw.seed) && draw.seed >= 0)) return [];
  return [{ code: 'ALLOCATION_SEED', at: 'draw', params: { seed: draw.seed } }];
}

function totalProblems(problem: AllocationProblem): Problem[] {
  let worth = 0;
  for (const { score } of problem.candidates) worth += Math.abs(score);
  for (const { bonus } of problem.together) worth += bonus;
  for (const { penalty } of problem.apart) worth += penalty ?? 0;
  return worth > LIMITS.total
    ? [{ code: 'ALLOCATION_SCORES_OVERFLOW', params: { limit: LIMITS.total } }]
    : [];
}
