import type { Highs } from 'highs';
import { assign } from '#app/domain/allocation/assignment';
import { asAssignment, assignedPlacements } from '#app/domain/allocation/assignment-problem';
import { assignmentWorth, distinctPoints, staysPut } from '#app/domain/allocation/lexicographic';
import { type Model, modelOf, placementsOf } from '#app/domain/allocation/model';
import type { AllocationProblem, Placement, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { type Found, highs, runModel } from './highs';
import { unsolved } from './judge';
import type { SolveOptions, SolveProgress } from './solve';
import { tellSteps } from './tell-steps';

/**
 * One exact solve for each level, the levels before it held as constraints; an assignment problem in one solve.
 * `optimal` when every level was proven, `feasible` when time ran out on the way: the levels after are then as good as
 * they came.
 */
export async function solveLexicographic(
  problem: AllocationProblem,
  options: SolveOptions,
  elapsed: () => number,
  onProgress: (progress: SolveProgress) => void,
  cancelled: () => boolean,
): Promise<Solution> {
  const worth = assignmentWorth(problem);
  const simple = worth && asAssignment(problem, worth);
  if (simple) {
    const tell = tellSteps(problem.registrations.length, elapsed, onProgress);
    let [done, isCut] = [0, false];
    const assigned = assign(simple.assignment, () => {
      tell(done++);
      isCut ||= cancelled() || elapsed() > options.timeLimitSeconds;
      return isCut;
    });
    if (assigned.stuck.length > 0) return unsolved('infeasible', elapsed());
    return told(problem, assignedPlacements(problem, simple, assigned), !isCut, elapsed());
  }
  const climb = new Climb(await highs(), problem, options, elapsed, cancelled);
  const levels = levelGains(problem, climb.model);
  const tell = (done: number, objective: number | null) =>
    onProgress({ seconds: elapsed(), objective, bound: null, step: { done, of: levels.length } });
  tell(0, null);
  for (const [done, level] of levels.entries()) {
    if (!climb.raise(level)) break;
    tell(done + 1, verifyPlacements(problem, placementsOf(problem, climb.best ?? [])).objective);
  }
  if (climb.infeasible) return unsolved('infeasible', elapsed());
  return climb.best
    ? told(problem, placementsOf(problem, climb.best), climb.proven, elapsed())
    : unsolved('unknown', elapsed());
}

function told(
  problem: AllocationProblem,
  placements: Placement[],
  proven: boolean,
  seconds: number,
): Solution {
  const { breaches, objective } = verifyPlacements(problem, placements);
  const verified = breaches.length === 0;
  const status = verified ? (proven ? 'optimal' : 'feasible') : 'unknown';
  return { status, objective, bound: null, gap: null, seconds, placements, verified };
}

/** So many combinations of counts may share one solve: weights stay small enough for a solver's tolerances. */
const MOST_COMBINED = 10_000;

/** What each column of the model counts for, level by level. The points of several levels share a solve, weighted. */
function levelGains(problem: AllocationProblem, model: Model): number[][] {
  const { candidates, registrations } = problem;
  const extra = model.gains.slice(candidates.length);
  const none = extra.map(() => 0);
  const points = new Map(registrations.map((one) => [one.id, one.points]));
  const stays = staysPut(problem);
  const levels = [[...candidates.map(() => 1), ...none]];
  for (const weights of pointWeights(problem))
    levels.push([
      ...candidates.map((one) => weights.get(points.get(one.registration) ?? Number.NaN) ?? 0),
      ...none,
    ]);
  levels.push([...candidates.map(({ score }) => score), ...none]);
  levels.push([...candidates.map(() => 0), ...extra]);
  if (problem.previous) levels.push([...candidates.map((one) => (stays(one) ? 1 : 0)), ...none]);
  return levels.filter((gains) => gains.some((gain) => gain !== 0));
}

function pointWeights(problem: AllocationProblem): Map<number, number>[] {
  const values = distinctPoints(problem);
  if (values.length === 1) return [];
  const groups: number[][] = [];
  let combinations = Number.POSITIVE_INFINITY;
  const count = (value: number) => problem.registrations.filter((one) => one.points === value).length + 1;
  for (const value of values) {
    combinations *= count(value);
    if (combinations > MOST_COMBINED) {
      groups.push([]);
      combinations = count(value);
    }
    groups.at(-1)?.push(value);
  }
  return groups.map((group) => {
    let weight = 1;
    const weights = new Map<number, number>();
    for (const value of [...group].reverse()) {
      weights.set(value, weight);
      weight *= count(value);
    }
    return weights;
  });
}

/** Goes up level by level, each held where it was brought. */
class Climb {
  readonly model: Model;
  best: Float64Array | null = null;
  proven = true;
  infeasible = false;

  constructor(
    private readonly solver: Highs,
    problem: AllocationProblem,
    private readonly options: SolveOptions,
    private readonly elapsed: () => number,
    private readonly cancelled: () => boolean,
  ) {
    this.model = modelOf(problem);
  }

  /** False when there is no point in going on. */
  raise(gains: number[]): boolean {
    const left = this.options.timeLimitSeconds - this.elapsed();
    if (left <= 0 || this.cancelled()) {
      this.proven = false;
      return false;
    }
    const found = this.run(gains, left);
    if (found.infeasible && !this.best) this.infeasible = true;
    if (!found.values) {
      this.proven = false;
      return false;
    }
    this.best = found.values;
    const value = gains.reduce(
      (sum, gain, column) => sum + gain * Math.round(found.values?.[column] ?? 0),
      0,
    );
    if (found.bound >= value + 0.999) this.proven = false;
    const columns = gains.flatMap((gain, column) => (gain === 0 ? [] : [column]));
    const coefficients = columns.map((column) => gains[column] ?? 0);
    this.model.rows.push({ columns, coefficients, lower: value - 0.5, upper: null });
    return true;
  }

  private run(gains: number[], timeLimitSeconds: number): Found {
    const options = { timeLimitSeconds, seed: this.options.seed };
    return runModel(this.solver, { ...this.model, gains }, options, () => {}, this.cancelled);
  }
}
