import type { Highs } from 'highs';
import { modelOf } from '#app/domain/allocation/model';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { runModel } from '../highs';

/** The best placement within some of the candidates. `bound`: none within them is worth more (−Infinity: there is none). */
export type Restricted = { best: Reached | null; bound: number };

/** Candidates that keep every rule together, and what they are worth. */
export type Reached = { chosen: number[]; value: number };

type Run = { timeLimitSeconds: number; seed: number; cancelled: () => boolean };

/** Solves the problem as if it had these candidates only. */
export function solveWithin(
  highs: Highs,
  problem: AllocationProblem,
  kept: number[],
  { timeLimitSeconds, seed, cancelled }: Run,
): Restricted {
  const candidates = kept.flatMap((index) => problem.candidates[index] ?? []);
  const model = modelOf({ ...problem, candidates });
  const found = runModel(highs, model, { timeLimitSeconds, seed }, () => {}, cancelled);
  if (found.infeasible) return { best: null, bound: Number.NEGATIVE_INFINITY };
  if (!found.values) return { best: null, bound: found.bound };
  const values = found.values;
  const chosen = kept.filter((_, column) => (values[column] ?? 0) > 0.5);
  return { best: reached(problem, chosen), bound: found.bound };
}

/** What candidates are worth by the separate checker; null when they break a rule. */
function reached(problem: AllocationProblem, chosen: number[]): Reached | null {
  const placements = chosen.flatMap((index) => problem.candidates[index] ?? []);
  const { breaches, objective } = verifyPlacements(problem, placements);
  return breaches.length > 0 ? null : { chosen, value: objective };
}
