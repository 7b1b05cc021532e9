import type { Highs } from 'highs';
import { modelOf, placementsOf } from '#app/domain/allocation/model';
import type { AllocationProblem, Placement, Solution } from '#app/domain/allocation/problem';
import { type Found, highs, type Known, runModel } from './highs';
import { judged, unsolved } from './judge';
import { bonusDensity, fieldOf } from './large/field';
import { solveLarge } from './large/large';
import type { SolveOptions, SolveProgress } from './solve';

/**
 * Solves a problem of any kind under the objective `total`: one with many bonuses by `solveLarge`, others by one model
 * in HiGHS. One thread, a fixed order and seed: repeatable, unless a time limit cuts it short. Stops with the best
 * known when `cancelled` says so.
 */
export async function solveTotal(
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress: (progress: SolveProgress) => void = () => {},
  cancelled: () => boolean = () => false,
): Promise<Solution> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started) / 1000;
  const solver = await highs();
  const onKnown = (known: Known) => onProgress({ ...known, seconds: elapsed() });
  const field = problem.together.length > FEW_RULES ? fieldOf(problem) : null;
  if (field && bonusDensity(field) > MANY_BONUSES) {
    const secondsLeft = () => options.timeLimitSeconds - elapsed();
    const work = { seed: options.seed, secondsLeft, cancelled, onKnown };
    const { chosen, bound } = solveLarge(solver, problem, field, work);
    const placements = chosen?.flatMap((index) => problem.candidates[index] ?? []);
    if (placements) return judged(problem, placements.map(placementOf), bound, elapsed());
  }
  const timeLimitSeconds = Math.max(LEAST_SECONDS, options.timeLimitSeconds - elapsed());
  const found = runWhole(solver, problem, { ...options, timeLimitSeconds }, onKnown, cancelled);
  if (found.infeasible) return unsolved('infeasible', elapsed());
  if (!found.values) return unsolved('unknown', elapsed());
  return judged(problem, placementsOf(problem, found.values), found.bound, elapsed());
}

const FEW_RULES = 50;
const MANY_BONUSES = 0.4;
const LEAST_SECONDS = 0.1;

const placementOf = ({ registration, booths, uses }: Placement): Placement => ({
  registration,
  booths,
  uses,
});

function runWhole(
  solver: Highs,
  problem: AllocationProblem,
  options: SolveOptions,
  onKnown: (known: Known) => void,
  cancelled: () => boolean,
): Found {
  const model = modelOf(problem);
  const more = { presolve: model.integers > PROBING_PAYS_BELOW ? 'off' : 'choose' };
  return runModel(solver, model, { ...options, more }, onKnown, cancelled);
}

/** Presolve probes every candidate: 16 s of 18 on 27,000 of them, whose relaxation is whole at the root anyway. */
const PROBING_PAYS_BELOW = 3_000;
