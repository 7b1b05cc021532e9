import { Floor } from './floor';
import type { AllocationProblem, Candidate } from './problem';

/** Beside those that are promised a place: the dearest candidate that still fits and scores above 0, over and over. */
export function greedyCandidates(
  problem: AllocationProblem,
  promised: readonly Candidate[] = [],
): Candidate[] {
  const floor = new Floor(problem);
  const placed = new Map<string, Candidate>();
  const place = (candidate: Candidate) => {
    floor.place(candidate);
    placed.set(candidate.registration, candidate);
  };
  for (const candidate of promised) place(candidate);
  for (const candidate of [...problem.candidates].sort((a, b) => b.score - a.score))
    if (candidate.score > 0 && !placed.has(candidate.registration) && floor.fits(candidate)) place(candidate);
  return [...placed.values()];
}

/** What no placement can pass, worked out at a glance: everybody's best score, and every bonus. */
export function plainestBound(problem: AllocationProblem): number {
  const best = new Map<string, number>();
  for (const { registration, score } of problem.candidates)
    best.set(registration, Math.max(best.get(registration) ?? 0, score));
  const scores = [...best.values()].reduce((sum, score) => sum + score, 0);
  return problem.together.reduce((sum, { bonus }) => sum + bonus, scores);
}
