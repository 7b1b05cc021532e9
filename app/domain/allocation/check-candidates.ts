import type { Problem } from '#app/domain/shared/problem';
import { LIMITS } from './limits';
import type { Candidate, ProblemBooth } from './problem';

/**
 * What is wrong with candidates, each by its own name (`r1: F12 + F14`): unknown registration or booth, a score that
 * is no integer or too large, uses that miss, aren't positive integers or pass the booth's capacity, a booth twice.
 */
export function candidateProblems(
  candidates: Candidate[],
  booths: Map<string, ProblemBooth>,
  registrations: Set<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const candidate of candidates) {
    const problem = firstProblem(candidate, booths, registrations);
    if (problem) problems.push({ ...problem, at: nameOf(candidate) });
  }
  return problems;
}

const nameOf = ({ registration, booths }: Candidate) => `${registration}: ${booths.join(' + ')}`;

function firstProblem(
  candidate: Candidate,
  booths: Map<string, ProblemBooth>,
  registrations: Set<string>,
): Problem | undefined {
  const { registration, score, uses } = candidate;
  if (!registrations.has(registration))
    return { code: 'ALLOCATION_UNKNOWN_REGISTRATION', params: { registration } };
  if (!Number.isSafeInteger(score) || Math.abs(score) > LIMITS.score)
    return { code: 'ALLOCATION_SCORE', params: { score, limit: LIMITS.score } };
  if (candidate.booths.length === 0 || candidate.booths.length !== uses.length)
    return { code: 'ALLOCATION_USES', params: { booths: candidate.booths.length, uses: uses.length } };
  for (let index = 0; index < uses.length; index += 1) {
    const problem = boothProblem(candidate, index, booths);
    if (problem) return problem;
  }
  return undefined;
}

function boothProblem(
  candidate: Candidate,
  index: number,
  booths: Map<string, ProblemBooth>,
): Problem | undefined {
  const id = candidate.booths[index] ?? '';
  const use = candidate.uses[index] ?? 0;
  const booth = booths.get(id);
  if (!booth) return { code: 'ALLOCATION_UNKNOWN_BOOTH', params: { booth: id } };
  if (candidate.booths.indexOf(id) !== index)
    return { code: 'ALLOCATION_BOOTH_TWICE', params: { candidate: nameOf(candidate) } };
  if (Number.isSafeInteger(use) && use > 0 && use <= booth.capacity) return undefined;
  return { code: 'ALLOCATION_OVER_CAPACITY', params: { booth: id, use, capacity: booth.capacity } };
}
