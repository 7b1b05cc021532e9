import { modelOf, placementsOf } from '#app/domain/allocation/model';
import type { AllocationProblem, Solution } from '#app/domain/allocation/problem';
import { highs, runModel } from './highs';
import { judged, unsolved } from './judge';
import type { SolveOptions, SolveProgress } from './solve';

/**
 * Solves a problem of any kind under the objective `total`. Exact and repeatable: one thread, a fixed order and seed.
 * Stops with the best known when `cancelled` says so.
 */
export async function solveTotal(
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress: (progress: SolveProgress) => void = () => {},
  cancelled: () => boolean = () => false,
): Promise<Solution> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started) / 1000;
  const model = modelOf(problem);
  const more = { presolve: model.integers > PROBING_PAYS_BELOW ? 'off' : 'choose' };
  const found = runModel(
    await highs(),
    model,
    { ...options, more },
    (known) => onProgress({ ...known, seconds: elapsed() }),
    cancelled,
  );
  if (found.infeasible) return unsolved('infeasible', elapsed());
  if (!found.values) return unsolved('unknown', elapsed());
  return judged(problem, placementsOf(problem, found.values), found.bound, elapsed());
}

/** Presolve probes every candidate: 16 s of 18 on 27,000 of them, whose relaxation is whole at the root anyway. */
const PROBING_PAYS_BELOW = 3_000;
