import { createHash } from 'node:crypto';
import { placementsFrom } from '#app/domain/allocation/candidates';
import { drawOrder } from '#app/domain/allocation/draw';
import { serialDictatorship } from '#app/domain/allocation/points';
import type { AllocationProblem, Candidate, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { highs } from './highs';
import { unsolved } from './judge';
import { keepPromises } from './promises';
import type { SolveOptions, SolveProgress } from './solve';
import { tellSteps } from './tell-steps';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Serial dictatorship. What is left of the time limit is never reached in practice; when it is, the answer is `unknown`. */
export async function solveByPoints(
  problem: AllocationProblem,
  options: SolveOptions,
  elapsed: () => number,
  onProgress: (progress: SolveProgress) => void,
): Promise<Solution> {
  const solver = await highs();
  const promised = new Map(problem.registrations.map((one) => [one.id, one]));
  let ranOut = false;
  const complete = (placed: Candidate[], waiting: string[]): Candidate[] | null => {
    const timeLimitSeconds = options.timeLimitSeconds - elapsed();
    const known = new Set(waiting);
    const fixed = new Set(placed);
    const registrations = [...placed.map((one) => one.registration), ...waiting].flatMap(
      (id) => promised.get(id) ?? [],
    );
    const kept = keepPromises(
      solver,
      {
        ...problem,
        registrations: registrations.map((one) => ({ ...one, mustPlace: true })),
        candidates: problem.candidates.filter((one) => known.has(one.registration) || fixed.has(one)),
      },
      { timeLimitSeconds, seed: options.seed },
    );
    if (kept === 'unknown' || timeLimitSeconds <= 0) ranOut = true;
    return typeof kept === 'string' ? null : kept.filter((one) => known.has(one.registration));
  };
  const ids = problem.registrations.map(({ id }) => id);
  const drawn = problem.draw ? drawOrder(ids, problem.draw.seed, sha256).order : [];
  const chosen = serialDictatorship(problem, complete, drawn, tellSteps(ids.length, elapsed, onProgress));
  if (ranOut) return unsolved('unknown', elapsed());
  if (!chosen) return unsolved('infeasible', elapsed());
  const placements = placementsFrom(problem, chosen);
  const { breaches, objective } = verifyPlacements(problem, placements);
  const verified = breaches.length === 0;
  const status = verified ? 'optimal' : 'unknown';
  return { status, objective, bound: null, gap: null, seconds: elapsed(), placements, verified };
}
