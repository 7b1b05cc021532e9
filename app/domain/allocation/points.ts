import { candidatesByRegistration, usesExactly } from './candidates';
import { Floor } from './floor';
import type { AllocationProblem, Candidate } from './problem';

/**
 * Finds candidates for all of `waiting` that, beside those already `placed`, keep capacities, hard distances and locks;
 * null when there are none.
 */
export type Complete = (placed: Candidate[], waiting: string[]) => Candidate[] | null;

/**
 * Serial dictatorship: by points, most first, then in the order of the file, or of `drawn` where it is given, each
 * registration takes its highest-scoring candidate (ties: first in the file) that fits beside those before it and
 * leaves every lock and `mustPlace` attainable. Scores below 0 are declined, except by who must be placed. Nobody gains
 * by wishing for anything but what it wants: its wishes decide only what it takes in its turn. Bonuses and penalties
 * play no part. `onTurn` hears how many turns were taken before each. Null when the locks and `mustPlace` can't be kept together.
 */
export function serialDictatorship(
  problem: AllocationProblem,
  complete: Complete,
  drawn: readonly string[] = [],
  onTurn: (taken: number) => void = () => {},
): Candidate[] | null {
  const wishes = candidatesByRegistration(problem);
  const promised = new Set(
    problem.registrations.filter((one) => one.mustPlace || one.lockedTo).map((one) => one.id),
  );
  const first = promised.size > 0 ? complete([], [...promised]) : [];
  if (!first) return null;
  let promise: Candidate[] = first;
  const floor = new Floor(problem);
  const placed: Candidate[] = [];
  for (const [taken, { id, lockedTo }] of turns(problem, drawn).entries()) {
    onTurn(taken);
    const waiting: Candidate[] = promise.filter((one) => one.registration !== id);
    const lowest = promised.has(id) ? Number.NEGATIVE_INFINITY : 0;
    for (const candidate of byScore(wishes.get(id) ?? [], lowest)) {
      if (lockedTo && !usesExactly(candidate, lockedTo)) continue;
      if (!floor.fits(candidate)) continue;
      const kept: Candidate[] | null = fitTogether(floor, [candidate, ...waiting])
        ? waiting
        : complete(
            [...placed, candidate],
            waiting.map((one) => one.registration),
          );
      if (!kept) continue;
      floor.place(candidate);
      placed.push(candidate);
      promise = kept;
      break;
    }
  }
  return placed;
}

/** The registrations in the order of their turns. */
function turns({ registrations }: AllocationProblem, drawn: readonly string[]) {
  const place = new Map(drawn.map((id, index) => [id, index]));
  const luck = (id: string) => place.get(id) ?? drawn.length;
  return [...registrations].sort((a, b) => b.points - a.points || luck(a.id) - luck(b.id));
}

function byScore(candidates: Candidate[], lowest: number): Candidate[] {
  return candidates.filter(({ score }) => score >= lowest).sort((a, b) => b.score - a.score);
}

/** True when these fit beside all that stand; the floor is left as it was. */
function fitTogether(floor: Floor, candidates: Candidate[]): boolean {
  const added: Candidate[] = [];
  for (const candidate of candidates) {
    if (!floor.fits(candidate)) break;
    floor.place(candidate);
    added.push(candidate);
  }
  for (const candidate of added) floor.leave(candidate);
  return added.length === candidates.length;
}
