import type { Problem } from '#app/domain/shared/problem';
import { isSet } from './geometry';
import type { AllocationProblem, Candidate, ProblemBooth } from './problem';

const MAX_CANDIDATES = 1_000_000;
const MAX_SCORE = 1_000_000_000;
/** Above this a sum of scores is no longer an exact integer in a double with room for the solver's tolerances. */
const MAX_TOTAL = 1e14;

/**
 * What makes a problem unfit to be solved, by item: unknown objective, duplicate or unknown ids, numbers that are
 * no integers or too large, candidates over capacity, locks that no candidate keeps, rules about one firm alone,
 * hard distance rules on booths without geometry. An empty list means that the solver may start.
 */
export function checkProblem(problem: AllocationProblem): Problem[] {
  if (problem.objective !== 'total')
    return [{ code: 'ALLOCATION_OBJECTIVE_UNKNOWN', params: { objective: problem.objective } }];
  if (problem.candidates.length > MAX_CANDIDATES)
    return [
      {
        code: 'ALLOCATION_TOO_LARGE',
        params: { candidates: problem.candidates.length, limit: MAX_CANDIDATES },
      },
    ];
  const booths = new Map(problem.booths.map((booth) => [booth.id, booth]));
  const registrations = new Set(problem.registrations.map((registration) => registration.id));
  return [
    ...duplicates(
      'booth',
      problem.booths.map((booth) => booth.id),
    ),
    ...duplicates(
      'registration',
      problem.registrations.map((registration) => registration.id),
    ),
    ...problem.booths.flatMap((booth) => boothProblems(booth, booths)),
    ...problem.candidates.flatMap((candidate) => candidateProblems(candidate, booths, registrations)),
    ...ruleProblems(problem, registrations),
    ...lockProblems(problem),
    ...totalProblems(problem),
  ];
}

function duplicates(kind: string, ids: string[]): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => ({ code: 'ALLOCATION_DUPLICATE_ID', at: id, params: { kind, id } }));
}

function boothProblems(booth: ProblemBooth, booths: Map<string, ProblemBooth>): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isSafeInteger(booth.capacity) || booth.capacity < 0)
    problems.push({ code: 'ALLOCATION_CAPACITY', at: booth.id, params: { booth: booth.id } });
  for (const neighbour of booth.neighbours ?? [])
    if (!booths.has(neighbour) || neighbour === booth.id)
      problems.push({ code: 'ALLOCATION_UNKNOWN_BOOTH', at: booth.id, params: { booth: neighbour } });
  return problems;
}

function candidateProblems(
  candidate: Candidate,
  booths: Map<string, ProblemBooth>,
  registrations: Set<string>,
): Problem[] {
  const at = `${candidate.registration}: ${candidate.booths.join(' + ')}`;
  if (!registrations.has(candidate.registration))
    return [
      { code: 'ALLOCATION_UNKNOWN_REGISTRATION', at, params: { registration: candidate.registration } },
    ];
  if (!Number.isSafeInteger(candidate.score) || Math.abs(candidate.score) > MAX_SCORE)
    return [{ code: 'ALLOCATION_SCORE', at, params: { score: candidate.score, limit: MAX_SCORE } }];
  if (candidate.booths.length === 0 || candidate.booths.length !== candidate.uses.length)
    return [
      {
        code: 'ALLOCATION_USES',
        at,
        params: { booths: candidate.booths.length, uses: candidate.uses.length },
      },
    ];
  if (new Set(candidate.booths).size !== candidate.booths.length)
    return [{ code: 'ALLOCATION_BOOTH_TWICE', at, params: { candidate: at } }];
  return candidate.booths.flatMap((id, index): Problem[] => {
    const booth = booths.get(id);
    const use = candidate.uses[index] ?? 0;
    if (!booth) return [{ code: 'ALLOCATION_UNKNOWN_BOOTH', at, params: { booth: id } }];
    if (!Number.isSafeInteger(use) || use <= 0 || use > booth.capacity)
      return [{ code: 'ALLOCATION_OVER_CAPACITY', at, params: { booth: id, use, capacity: booth.capacity } }];
    return [];
  });
}

function ruleProblems(problem: AllocationProblem, registrations: Set<string>): Problem[] {
  const problems: Problem[] = [];
  for (const rule of [...problem.apart, ...problem.together]) {
    const [a, b] = rule.registrations;
    const at = `${a} / ${b}`;
    for (const id of [a, b])
      if (!registrations.has(id))
        problems.push({ code: 'ALLOCATION_UNKNOWN_REGISTRATION', at, params: { registration: id } });
    if (a === b) problems.push({ code: 'ALLOCATION_RULE_ON_ITSELF', at, params: { registration: a } });
    if ('bonus' in rule && !isWorth(rule.bonus))
      problems.push({ code: 'ALLOCATION_SCORE', at, params: { score: rule.bonus, limit: MAX_SCORE } });
    if ('hard' in rule && !rule.hard && !isWorth(rule.penalty ?? 0))
      problems.push({ code: 'ALLOCATION_SCORE', at, params: { score: rule.penalty ?? 0, limit: MAX_SCORE } });
    if ('distance' in rule && !(Number.isFinite(rule.distance) && rule.distance >= 0))
      problems.push({ code: 'ALLOCATION_DISTANCE', at, params: { distance: rule.distance } });
  }
  const bare = problem.apart.length > 0 ? problem.booths.filter((booth) => !isSet(booth)) : [];
  for (const booth of bare)
    problems.push({ code: 'ALLOCATION_NO_GEOMETRY', at: booth.id, params: { booth: booth.id } });
  return problems;
}

const isWorth = (amount: number) => Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_SCORE;

function lockProblems(problem: AllocationProblem): Problem[] {
  const key = (booths: string[]) => [...booths].sort().join('\n');
  const offered = new Set(problem.candidates.map((one) => `${one.registration}\n\n${key(one.booths)}`));
  return problem.registrations.flatMap((registration): Problem[] => {
    const locked = registration.lockedTo;
    if (!locked || offered.has(`${registration.id}\n\n${key(locked)}`)) return [];
    const params = { registration: registration.id, booths: locked.join(' + ') };
    return [{ code: 'ALLOCATION_LOCK_IMPOSSIBLE', at: registration.id, params }];
  });
}

function totalProblems(problem: AllocationProblem): Problem[] {
  const worth =
    problem.candidates.reduce((sum, one) => sum + Math.abs(one.score), 0) +
    problem.together.reduce((sum, one) => sum + one.bonus, 0) +
    problem.apart.reduce((sum, one) => sum + (one.penalty ?? 0), 0);
  return worth > MAX_TOTAL ? [{ code: 'ALLOCATION_SCORES_OVERFLOW', params: { limit: MAX_TOTAL } }] : [];
}
