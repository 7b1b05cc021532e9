import type { AllocationProblem, Placement, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';

/**
 * The solution that a placement and a bound amount to under the objective `total`, as the separate checker sees it.
 * Says `optimal` only when the bound, rounded down as every value is an integer, meets what the checker recomputed.
 */
export function judged(
  problem: AllocationProblem,
  placements: Placement[],
  bound: number,
  seconds: number,
): Solution {
  const { breaches, objective } = verifyPlacements(problem, placements);
  const verified = breaches.length === 0;
  const ceiling = Math.max(objective, Math.floor(bound + TOLERANCE));
  const gap = ceiling === objective ? 0 : (ceiling - objective) / Math.max(1, Math.abs(objective));
  const status = verified ? (gap === 0 ? 'optimal' : 'feasible') : 'unknown';
  return { status, objective, bound: ceiling, gap, seconds, placements, verified };
}

/** Values are integers and the solver's own tolerance is a millionth: a bound this far above an integer is that integer. */
const TOLERANCE = 1e-3;

export const unsolved = (status: 'infeasible' | 'unknown', seconds: number): Solution => {
  return { status, objective: null, bound: null, gap: null, seconds, placements: [], verified: false };
};
