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
 * Checks a placement against the problem alone, sharing no code with any solver: each registration at most once and by
 * one of its candidates, locks and must-place kept, booths within capacity, hard distances kept; and recomputes the
 * value under `total`: sum of scores + bonuses − penalties. Where a registration has several candidates for the same
 * booths, the placement's `uses` say which; without them the dearest is meant. Linear in candidates, rules and booths.
 */
export function verifyPlacements(
  problem: AllocationProblem,
  placements: Placement[],
): { breaches: Breach[]; objective: number } {
  const breaches: Breach[] = [];
  const known = new Set(problem.registrations.map((registration) => registration.id));
  const wanted = new Set<string>();
  for (const { registration } of placements) {
    if (!known.has(registration)) breaches.push({ rule: 'UNKNOWN_REGISTRATION', registration });
    if (wanted.has(registration)) breaches.push({ rule: 'PLACED_TWICE', registration });
    wanted.add(registration);
  }
  const chosen = chosenCandidates(problem, placements);
  for (const registration of wanted)
    if (!chosen.has(registration)) breaches.push({ rule: 'NO_SUCH_CANDIDATE', registration });
  breaches.push(...promisesBroken(problem, chosen), ...overfull(problem, chosen));
  let objective = 0;
  for (const candidate of chosen.values()) objective += candidate.score;
  const booths = new Map(problem.booths.map((booth) => [booth.id, booth]));
  const standing = (id: string) => (chosen.get(id)?.booths ?? []).flatMap((one) => booths.get(one) ?? []);
  for (const rule of problem.apart) {
    if (!isBroken(rule, standing)) continue;
    if (rule.hard) breaches.push({ rule: 'TOO_NEAR', registrations: rule.registrations });
    else objective -= rule.penalty ?? 0;
  }
  for (const rule of problem.together) if (areBeside(rule.registrations, standing)) objective += rule.bonus;
  return { breaches, objective };
}

/** The candidate that each placement means, by registration; placements that mean none are left out. */
export function chosenCandidates(
  { candidates }: AllocationProblem,
  placements: Placement[],
): Map<string, Candidate> {
  const wanted = new Map(placements.map((placement) => [placement.registration, placement]));
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const placement = wanted.get(candidate.registration);
    if (!placement || !isMeant(candidate, placement)) continue;
    const sofar = chosen.get(candidate.registration);
    if (!sofar || candidate.score > sofar.score) chosen.set(candidate.registration, candidate);
  }
  return chosen;
}

function isMeant(candidate: Candidate, { booths, uses }: Placement): boolean {
  if (candidate.booths.length !== booths.length) return false;
  return booths.every((booth, index) => {
    const place = candidate.booths.indexOf(booth);
    return place >= 0 && (!uses || uses[index] === candidate.uses[place]);
  });
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

type Standing = (registration: string) => ProblemBooth[];

function isBroken({ registrations: [a, b], distance }: Apart, standing: Standing): boolean {
  const others = standing(b);
  return standing(a).some((one) => others.some((other) => isTooNear(one, other, distance)));
}

const isTooNear = (one: ProblemBooth, other: ProblemBooth, distance: number): boolean =>
  one.id === other.id || (distance > 0 && distanceBetween(one, other) < distance);

function areBeside([a, b]: [string, string], standing: Standing): boolean {
  const others = standing(b);
  const lists = (one: ProblemBooth, other: ProblemBooth) => one.neighbours?.includes(other.id) ?? false;
  return standing(a).some((one) =>
    others.some((other) => one.id === other.id || lists(one, other) || lists(other, one)),
  );
}
