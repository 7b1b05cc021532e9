import { candidatesByRegistration } from './candidates';
import { Floor, type Obstacles } from './floor';
import type { AllocationProblem, Candidate, Placement, Unplaced } from './problem';
import { chosenCandidates } from './verify';

/** So many names say who stands in the way; more only count. */
const MOST_NAMES = 5;

/**
 * Why each registration that is not in `placements` isn't, in the order of the problem: nothing is possible for it
 * (NO_CANDIDATE); all that is, is taken (ALL_TAKEN, by whom); what is free is too near to a firm that it must be apart
 * from (RULES, from whom); what is free scores below 0 (DECLINED); what is free is kept so that promises to others stay
 * attainable (KEPT_FOR_PROMISES, only under `points`); or a penalty eats what it would bring (WORTH_MORE_OTHERWISE).
 */
export function unplacedReasons(problem: AllocationProblem, placements: Placement[]): Unplaced[] {
  const floor = new Floor(problem);
  const chosen = chosenCandidates(problem, placements);
  for (const candidate of chosen.values()) floor.place(candidate);
  const wishes = candidatesByRegistration(problem);
  return problem.registrations
    .filter(({ id }) => !chosen.has(id))
    .map(({ id }) => ({ registration: id, ...reasonFor(problem, floor, wishes.get(id) ?? []) }));
}

type Reason = Omit<Unplaced, 'registration'>;

function reasonFor(problem: AllocationProblem, floor: Floor, candidates: Candidate[]): Reason {
  if (candidates.length === 0) return { reason: 'NO_CANDIDATE', params: {} };
  const tried = candidates.map((candidate) => ({ candidate, ...floor.obstacles(candidate) }));
  const withRoom = tried.filter(({ full }) => full.length === 0);
  if (withRoom.length === 0) return { reason: 'ALL_TAKEN', params: { by: names(holders(floor, tried)) } };
  const free = withRoom.filter(({ near }) => near.length === 0).map(({ candidate }) => candidate);
  if (free.length === 0)
    return { reason: 'RULES', params: { by: names(withRoom.flatMap(({ near }) => near)) } };
  const best = free.reduce((most, one) => (one.score > most.score ? one : most));
  if (best.score < 0) return { reason: 'DECLINED', params: { score: best.score } };
  if (problem.objective === 'points') return { reason: 'KEPT_FOR_PROMISES', params: {} };
  return { reason: 'WORTH_MORE_OTHERWISE', params: { booths: best.booths.join(' + ') } };
}

const holders = (floor: Floor, tried: Obstacles[]): string[] =>
  tried.flatMap(({ full }) => full.flatMap((booth) => floor.holdersOf(booth)));

function names(ids: string[]): string {
  const distinct = [...new Set(ids)];
  const shown = distinct.slice(0, MOST_NAMES).join(', ');
  return distinct.length > MOST_NAMES ? `${shown} +${distinct.length - MOST_NAMES}` : shown;
}
