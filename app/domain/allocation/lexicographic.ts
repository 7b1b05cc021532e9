import { usesExactly } from './candidates';
import type { AllocationProblem, Candidate, Placement } from './problem';
import { chosenCandidates, verifyPlacements } from './verify';

/** Distinct points, most first. */
export function distinctPoints({ registrations }: AllocationProblem): number[] {
  return [...new Set(registrations.map(({ points }) => points))].sort((a, b) => b - a);
}

/** True when the candidate is where the registration stood in the version before. */
export function staysPut(problem: AllocationProblem): (candidate: Candidate) => boolean {
  const before = new Map((problem.previous ?? []).map(({ registration, booths }) => [registration, booths]));
  return (candidate) => {
    const booths = before.get(candidate.registration);
    return booths !== undefined && usesExactly(candidate, booths);
  };
}

/**
 * What a placement is worth under the objective `lexicographic`, level by level, the weightiest first. Among the
 * placements that keep every hard rule the best is the one that is highest where two first differ:
 * - placed: how many registrations are placed, whatever their scores;
 * - points: for each of the distinct points, most first, how many that have them are placed;
 * - satisfaction: sum of the scores of the candidates taken;
 * - groups: sum of bonuses less penalties;
 * - unmoved: how many stand in exactly the booths where they stood in `previous`.
 */
export function levelsOf(problem: AllocationProblem, placements: Placement[]): number[] {
  const chosen = [...chosenCandidates(problem, placements).values()];
  const points = new Map(problem.registrations.map((one) => [one.id, one.points]));
  const stays = staysPut(problem);
  const satisfaction = chosen.reduce((sum, { score }) => sum + score, 0);
  return [
    chosen.length,
    ...distinctPoints(problem).map(
      (value) => chosen.filter((one) => points.get(one.registration) === value).length,
    ),
    satisfaction,
    verifyPlacements(problem, placements).objective - satisfaction,
    chosen.filter(stays).length,
  ];
}

/**
 * For a problem that is a pure assignment: what each candidate counts for so that the best total is the best
 * lexicographically, in one solve; null when such numbers pass what a double holds exactly. The sets that can be placed
 * are then the independent sets of a matroid, so any weights that rise with points place the most, by points.
 */
export function assignmentWorth(problem: AllocationProblem): ((candidate: Candidate) => number) | null {
  const rank = new Map([...distinctPoints(problem)].reverse().map((value, index) => [value, index + 1]));
  const weight = new Map(problem.registrations.map(({ id, points }) => [id, rank.get(points) ?? 1]));
  const firms = problem.registrations.length + 1;
  const stays = staysPut(problem);
  const highest = problem.candidates.reduce((most, { score }) => Math.max(most, Math.abs(score)), 1);
  const step = problem.previous ? firms : 1;
  const base = 2 * firms * (highest + 1) * step;
  if (base * (rank.size + 1) * firms > Number.MAX_SAFE_INTEGER / 2) return null;
  return (candidate) =>
    base * (weight.get(candidate.registration) ?? 1) +
    candidate.score * step +
    (problem.previous && stays(candidate) ? 1 : 0);
}
