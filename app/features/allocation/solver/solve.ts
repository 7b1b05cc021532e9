import { assign } from '#app/domain/allocation/assignment';
import { asAssignment, assignedPlacements } from '#app/domain/allocation/assignment-problem';
import { placementsFrom } from '#app/domain/allocation/candidates';
import { greedyCandidates, plainestBound } from '#app/domain/allocation/greedy';
import type { AllocationProblem, Outcome, Solution } from '#app/domain/allocation/problem';
import { unplacedReasons } from '#app/domain/allocation/unplaced';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { solveByPoints } from './by-points';
import { highs } from './highs';
import { conflictOf } from './infeasible';
import { judged, unsolved } from './judge';
import { solveLexicographic } from './lexicographic';
import { keepPromises } from './promises';
import { tellSteps } from './tell-steps';
import { solveTotal } from './total';

export type SolveOptions = { timeLimitSeconds: number; seed: number };

/**
 * What is known while the solver works: the best value found and the bound that none can pass. `step`: how many levels,
 * turns or firms of how many are done, where the method goes one by one.
 */
export type SolveProgress = {
  seconds: number;
  objective: number | null;
  bound: number | null;
  step?: { done: number; of: number };
};

/**
 * Solves a problem that `checkProblem` found fit, by the method that its kind asks for, and says why who is not placed
 * isn't, or which rules contradict. The same problem and seed give the same answer, as long as time doesn't run out.
 * Once `cancelled` says so it stops with the best known.
 */
export async function solveProblem(
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress: (progress: SolveProgress) => void = () => {},
  cancelled: () => boolean = () => false,
): Promise<Outcome> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started) / 1000;
  const solution = await solved(problem, options, elapsed, onProgress, cancelled);
  if (solution.status !== 'infeasible' && solution.status !== 'unknown')
    return { ...solution, unplaced: unplacedReasons(problem, solution.placements), conflict: [] };
  const conflict = solution.status === 'infeasible' ? await conflictOf(problem, options.seed) : [];
  const unplaced = problem.registrations.map(({ id }) => {
    return { registration: id, reason: 'NOT_SOLVED' as const, params: {} };
  });
  return { ...solution, unplaced, conflict };
}

async function solved(
  problem: AllocationProblem,
  options: SolveOptions,
  elapsed: () => number,
  onProgress: (progress: SolveProgress) => void,
  cancelled: () => boolean,
): Promise<Solution> {
  if (problem.candidates.length === 0) return withoutCandidates(problem);
  if (problem.objective === 'points') return solveByPoints(problem, options, elapsed, onProgress);
  const simple =
    problem.objective === 'total' ? solveAssignment(problem, options, elapsed, onProgress, cancelled) : null;
  if (simple) return simple;
  const half = { ...options, timeLimitSeconds: options.timeLimitSeconds / 2 };
  const isPromised = problem.registrations.some((one) => one.mustPlace || one.lockedTo);
  const kept = isPromised ? keepPromises(await highs(), problem, half) : [];
  if (kept === 'impossible') return unsolved('infeasible', elapsed());
  if (problem.objective === 'lexicographic')
    return solveLexicographic(problem, options, elapsed, onProgress, cancelled);
  const left = { ...options, timeLimitSeconds: options.timeLimitSeconds - elapsed() };
  const found = await solveTotal(problem, left, onProgress, cancelled);
  if (found.status !== 'unknown' || kept === 'unknown') return { ...found, seconds: elapsed() };
  const placements = placementsFrom(problem, greedyCandidates(problem, kept));
  return judged(problem, placements, plainestBound(problem), elapsed());
}

/** The answer for a pure assignment problem, proven by its prices; null for any other. */
function solveAssignment(
  problem: AllocationProblem,
  { timeLimitSeconds }: SolveOptions,
  elapsed: () => number,
  onProgress: (progress: SolveProgress) => void,
  cancelled: () => boolean,
): Solution | null {
  const simple = asAssignment(problem);
  if (!simple) return null;
  const tell = tellSteps(problem.registrations.length, elapsed, onProgress);
  let done = 0;
  const assigned = assign(simple.assignment, () => {
    tell(done++);
    return cancelled() || elapsed() > timeLimitSeconds;
  });
  if (assigned.stuck.length > 0) return unsolved('infeasible', elapsed());
  const placements = assignedPlacements(problem, simple, assigned);
  return { ...judged(problem, placements, assigned.bound, 0), seconds: elapsed() };
}

function withoutCandidates(problem: AllocationProblem): Solution {
  const { breaches, objective } = verifyPlacements(problem, []);
  if (breaches.length > 0) return unsolved('infeasible', 0);
  if (problem.objective === 'total') return judged(problem, [], 0, 0);
  return { status: 'optimal', objective, bound: null, gap: null, seconds: 0, placements: [], verified: true };
}
