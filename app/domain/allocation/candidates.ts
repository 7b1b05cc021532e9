import type { AllocationProblem, Candidate, Placement } from './problem';

/** True when a candidate uses exactly these booths, in whatever order. */
export function usesExactly(candidate: Candidate, booths: readonly string[]): boolean {
  if (candidate.booths.length !== booths.length) return false;
  return candidate.booths.every((booth) => booths.includes(booth));
}

/** Each registration's candidates in the order of the problem. A registration without any has an empty list. */
export function candidatesByRegistration(problem: AllocationProblem): Map<string, Candidate[]> {
  const lists = new Map<string, Candidate[]>(problem.registrations.map(({ id }) => [id, []]));
  for (const candidate of problem.candidates) lists.get(candidate.registration)?.push(candidate);
  return lists;
}

/**
 * The placements that chosen candidates amount to, in the order of the problem's registrations. `uses` is said only
 * where the registration has another candidate that uses the same booths differently. Linear in the candidates.
 */
export function placementsFrom(problem: AllocationProblem, chosen: readonly Candidate[]): Placement[] {
  const choice = new Map(chosen.map((candidate) => [candidate.registration, candidate]));
  const ambiguous = new Set<Candidate>();
  for (const other of problem.candidates) {
    const mine = choice.get(other.registration);
    if (mine && mine !== other && usesExactly(other, mine.booths) && !usesAlike(other, mine))
      ambiguous.add(mine);
  }
  return problem.registrations.flatMap(({ id }) => {
    const candidate = choice.get(id);
    if (!candidate) return [];
    const placement = { registration: id, booths: candidate.booths };
    return [ambiguous.has(candidate) ? { ...placement, uses: candidate.uses } : placement];
  });
}

function usesAlike(one: Candidate, other: Candidate): boolean {
  return one.booths.every((booth, index) => one.uses[index] === other.uses[other.booths.indexOf(booth)]);
}
