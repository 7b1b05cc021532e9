import type { Highs } from 'highs';
import { placementsFrom } from '#app/domain/allocation/candidates';
import { greedyCandidates, plainestBound } from '#app/domain/allocation/greedy';
import { modelOf, placementsOf } from '#app/domain/allocation/model';
import type { AllocationProblem, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { type FieldAnswer, solveField } from './branching/narrow';
import { type Found, highs, type Known, runModel } from './highs';
import { judged, unsolved } from './judge';
import { bonusDensity, type Field, fieldOf, MANY_BONUSES } from './large/field';
import { solveLarge } from './large/large';
import { solveWithin } from './large/restricted';
import { EMPTY } from './large/tree';
import type { SolveOptions, SolveProgress } from './solve';

/**
 * Solves a problem of any kind under the objective `total`. Where a booth holds one firm, and there are many bonuses or
 * few candidates: by `solveField`, and what that leaves open by `solveLarge` or one model in HiGHS. Others by one model
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
  const onKnown = tellBest(elapsed, onProgress);
  const secondsLeft = () => options.timeLimitSeconds - elapsed();
  const work = { seed: options.seed, secondsLeft, cancelled, onKnown };
  const field = problem.candidates.length <= MOST_CANDIDATES && isExact(problem) ? fieldOf(problem) : null;
  if (field && isForField(problem, field)) {
    const known = solveField(field, { stop: () => cancelled() || secondsLeft() <= 0, onKnown });
    const { chosen, bound } = await finished(problem, field, known, work);
    if (chosen) {
      const candidates = chosen.flatMap((index) => problem.candidates[index] ?? []);
      return judged(problem, placementsFrom(problem, candidates), bound, elapsed());
    }
  }
  onKnown(atAGlance(problem));
  const timeLimitSeconds = Math.max(LEAST_SECONDS, secondsLeft());
  const found = runWhole(await highs(), problem, { ...options, timeLimitSeconds }, onKnown, cancelled);
  if (found.infeasible) return unsolved('infeasible', elapsed());
  if (!found.values) return unsolved('unknown', elapsed());
  return judged(problem, placementsOf(problem, found.values), found.bound, elapsed());
}

/** Each method begins anew with what it finds: told is the best of all, and the lowest bound. */
function tellBest(elapsed: () => number, onProgress: (progress: SolveProgress) => void) {
  let [most, lowest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return ({ objective, bound }: Known): void => {
    most = Math.max(most, objective ?? most);
    lowest = Math.min(lowest, bound ?? lowest);
    onProgress({
      seconds: elapsed(),
      objective: Number.isFinite(most) ? most : null,
      bound: Number.isFinite(lowest) ? lowest : null,
    });
  };
}

/** More would take the tables' memory, and is mostly an assignment anyway. */
const MOST_CANDIDATES = 20_000;
/** Up to so many HiGHS is slower, unless there are next to no rules; with more its relaxation is soon whole. */
const FEW_CANDIDATES = 1_000;
const SOME_RULES = 15;
const LEAST_SECONDS = 0.1;

/** Whether sums of the problem's values keep a thousandth exact in floating point. */
function isExact({ candidates, together, apart }: AllocationProblem): boolean {
  let sum = 0;
  for (const { score } of candidates) sum += Math.abs(score);
  for (const { bonus } of together) sum += Math.abs(bonus);
  for (const { penalty } of apart) sum += penalty ?? 0;
  return sum < 1e10;
}

/** What can be said while HiGHS prepares: what a plain placement is worth, if it keeps all promises, and a plain bound. */
function atAGlance(problem: AllocationProblem): Known {
  const { breaches, objective } = verifyPlacements(problem, greedyCandidates(problem));
  return { objective: breaches.length === 0 ? objective : null, bound: plainestBound(problem) };
}

function isForField({ candidates, apart, together }: AllocationProblem, field: Field): boolean {
  if (bonusDensity(field) > MANY_BONUSES) return true;
  if (candidates.length > FEW_CANDIDATES) return false;
  return apart.length + together.length >= SOME_RULES;
}

type Work = Parameters<typeof solveLarge>[3];

/** What `solveField` left open, solved too. */
async function finished(
  problem: AllocationProblem,
  field: Field,
  known: FieldAnswer,
  work: Work,
): Promise<{ chosen: number[] | null; bound: number }> {
  const { best, bound } = known;
  if (best && bound < best.value + 1) return { chosen: best.chosen, bound };
  if (work.cancelled() || work.secondsLeft() <= 0) return { chosen: best?.chosen ?? null, bound };
  if (bonusDensity(field) > MANY_BONUSES) return solveLarge(await highs(), problem, field, work, known);
  if (!best) return { chosen: null, bound };
  const kept = new Set([...known.states.flat(), ...best.chosen]);
  kept.delete(EMPTY);
  const inOrder = [...kept].sort((a, b) => a - b);
  const run = { seed: work.seed, cancelled: work.cancelled, timeLimitSeconds: work.secondsLeft() };
  const rest = solveWithin(await highs(), problem, inOrder, run);
  const better = rest.best && rest.best.value > best.value ? rest.best : best;
  return { chosen: better.chosen, bound: Math.min(bound, Math.max(rest.bound, better.value)) };
}

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
