import type { AllocationProblem, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { judged, unsolved } from './judge';
import { solveTotal } from './total';

export type SolveOptions = { timeLimitSeconds: number; seed: number };

/** What is known while the solver works: the best value found and the bound that none can pass. */
export type SolveProgress = { seconds: number; objective: number | null; bound: number | null };

/** Solves a problem that `checkProblem` found fit, by the method that its kind asks for. */
export async function solveProblem(
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress: (progress: SolveProgress) => void = () => {},
  cancelled: () => boolean = () => false,
): Promise<Solution> {
  if (problem.candidates.length === 0) return withoutCandidates(problem);
  return solveTotal(problem, options, onProgress, cancelled);
}

function withoutCandidates(problem: AllocationProblem): Solution {
  const { breaches } = verifyPlacements(problem, []);
  return breaches.length > 0 ? unsolved('infeasible', 0) : judged(problem, [], 0, 0);
}
