import { distanceBetween } from './geometry';
import type { AllocationProblem, Apart, Candidate, Placement, ProblemBooth } from './problem';

export type Breach =
  | {
      rule: 'UNKNOWN_REGISTRATION' | 'PLACED_TWICE' | 'NO_SUCH_CANDIDATE' | 'NOT_PLACED' | 'LOCK';
      registration: string;
    }
  | { rule: 'OVER_CAPACITY'; booth: string }
  | { rule: 'TOO_NEAR'; registrations: [string, string] };

/**
 * Checks a placement against the problem alone, sharing no code with the model: each registration at most once and
 * by one of its candidates, locks and must-place kept, booths within capacity, hard distances kept; and recomputes
 * the value: sum of scores + bonuses − penalties. Where a registration has two candidates for the same booths, the
 * dearer one that the capacity allows counts only if `uses` are the same; problems should not offer both.
 */
export function verifyPlacements(
  problem: AllocationProblem,
  placements: Placement[],
): { breaches: Breach[]; objective: number } {
  const chosen = new Map<string, Candidate>();
  const breaches: Breach[] = [];
  for (const placement of placements) {
    const registration = placement.registration;
    if (!problem.registrations.some((one) => one.id === registration))
      breaches.push({ rule: 'UNKNOWN_REGISTRATION', registration });
    if (chosen.has(registration)) breaches.push({ rule: 'PLACED_TWICE', registration });
    const candidate = candidateOf(problem, placement);
    if (candidate) chosen.set(registration, candidate);
    else breaches.push({ rule: 'NO_SUCH_CANDIDATE', registration });
  }
  breaches.push(...promisesBroken(problem, chosen), ...overfull(problem, chosen));
  let objective = 0;
  for (const candidate of chosen.values()) objective += candidate.score;
  for (const rule of problem.apart) {
    if (!isBroken(problem, rule, chosen)) continue;
    if (rule.hard) breaches.push({ rule: 'TOO_NEAR', registrations: rule.registrations });
    else objective -= rule.penalty ?? 0;
  }
  for (const rule of problem.together)
    if (areBeside(problem, rule.registrations, chosen)) objective += rule.bonus;
  return { breaches, objective };
}

function candidateOf(problem: AllocationProblem, placement: Placement): Candidate | undefined {
  const wanted = [...placement.booths].sort().join('\n');
  return problem.candidates
    .filter(
      (one) => one.registration === placement.registration && [...one.booths].sort().join('\n') === wanted,
    )
    .sort((a, b) => b.score - a.score)[0];
}

function promisesBroken(problem: AllocationProblem, chosen: Map<string, Candidate>): Breach[] {
  return problem.registrations.flatMap((registration): Breach[] => {
    const booths = chosen.get(registration.id)?.booths;
    if (registration.lockedTo) {
      const kept = booths && [...booths].sort().join('\n') === [...registration.lockedTo].sort().join('\n');
      return kept ? [] : [{ rule: 'LOCK', registration: registration.id }];
    }
    return registration.mustPlace && !booths ? [{ rule: 'NOT_PLACED', registration: registration.id }] : [];
  });
}

function overfull(problem: AllocationProblem, chosen: Map<string, Candidate>): Breach[] {
  const used = new Map<string, number>();
  for (const candidate of chosen.values())
    candidate.booths.forEach((booth, index) => {
      used.set(booth, (used.get(booth) ?? 0) + (candidate.uses[index] ?? 0));
    });
  return problem.booths
    .filter((booth) => (used.get(booth.id) ?? 0) > booth.capacity)
    .map((booth) => ({ rule: 'OVER_CAPACITY', booth: booth.id }));
}

function isBroken(problem: AllocationProblem, rule: Apart, chosen: Map<string, Candidate>): boolean {
  const [one, other] = boothsOf(problem, rule.registrations, chosen);
  return one.some((a) => other.some((b) => a.id === b.id || distanceBetween(a, b) < rule.distance));
}

function areBeside(
  problem: AllocationProblem,
  pair: [string, string],
  chosen: Map<string, Candidate>,
): boolean {
  const [one, other] = boothsOf(problem, pair, chosen);
  const lists = (a: ProblemBooth, b: ProblemBooth) => a.neighbours?.includes(b.id) ?? false;
  return one.some((a) => other.some((b) => a.id === b.id || lists(a, b) || lists(b, a)));
}

function boothsOf(
  problem: AllocationProblem,
  pair: [string, string],
  chosen: Map<string, Candidate>,
): [ProblemBooth[], ProblemBooth[]] {
  const of = (id: string) => {
    const booths = chosen.get(id)?.booths ?? [];
    return problem.booths.filter((booth) => booths.includes(booth.id));
  };
  return [of(pair[0]), of(pair[1])];
}
