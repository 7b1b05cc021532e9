import loadHighs, { type Highs, type ModelData } from 'highs';
import { type Model, modelOf, placementsOf } from '#app/domain/allocation/model';
import type { AllocationProblem, Placement, Solution } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';

export type SolveOptions = { timeLimitSeconds: number; seed: number };

/** What is known while the solver works: the best value found and the bound that none can pass. */
export type SolveProgress = { seconds: number; objective: number | null; bound: number | null };

/**
 * Solves a problem that `checkProblem` found fit. Exact and repeatable: one thread, a fixed order and seed. Says
 * `optimal` only when the bound, rounded down as every value is an integer, meets what the checker recomputed.
 */
export async function solveProblem(
  problem: AllocationProblem,
  options: SolveOptions,
  onProgress: (progress: SolveProgress) => void = () => {},
): Promise<Solution> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started) / 1000;
  if (problem.candidates.length === 0) return withoutCandidates(problem, elapsed());
  const highs = await solver();
  const found = runModel(highs, modelOf(problem), options, (progress) =>
    onProgress({ ...progress, seconds: elapsed() }),
  );
  if (found.infeasible) return unsolved('infeasible', elapsed());
  if (!found.values) return unsolved('unknown', elapsed());
  return judged(problem, placementsOf(problem, found.values), found.bound, elapsed());
}

let loaded: Promise<Highs> | undefined;

/** Compiled once for each thread (0.1 s); a model's memory is given back after each solve. */
function solver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** The solution that a placement and a bound amount to, as the separate checker sees it. */
function judged(
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

function withoutCandidates(problem: AllocationProblem, seconds: number): Solution {
  const { breaches } = verifyPlacements(problem, []);
  if (breaches.length > 0) return unsolved('infeasible', seconds);
  return { status: 'optimal', objective: 0, bound: 0, gap: 0, seconds, placements: [], verified: true };
}

const unsolved = (status: 'infeasible' | 'unknown', seconds: number): Solution => {
  return { status, objective: null, bound: null, gap: null, seconds, placements: [], verified: false };
};

type Found = { values: Float64Array | null; bound: number; infeasible: boolean };

function runModel(
  highs: Highs,
  model: Model,
  options: SolveOptions,
  onProgress: (progress: Omit<SolveProgress, 'seconds'>) => void,
): Found {
  return highs.withModel(sparse(highs, model), (instance): Found => {
    instance.options.set({
      output_flag: false,
      random_seed: options.seed,
      time_limit: options.timeLimitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
      presolve: model.integers > PROBING_PAYS_BELOW ? 'off' : 'choose',
    });
    instance.run({
      [highs.constants.callbackType.mipLogging](event) {
        const { mip_primal_bound: objective, mip_dual_bound: bound } = event.data;
        onProgress({ objective: finite(objective), bound: finite(bound) });
      },
    });
    const status = instance.getModelStatus();
    const infeasible = status === highs.constants.modelStatus.infeasible;
    const hasSolution = Number(instance.info.get('primal_solution_status')) === FEASIBLE_POINT;
    return {
      values: hasSolution ? instance.getSolution().colValue : null,
      bound: Number(instance.info.get('mip_dual_bound')),
      infeasible,
    };
  });
}

/** Presolve probes every candidate: 16 s of 18 on 27,000 of them, whose relaxation is whole at the root anyway. */
const PROBING_PAYS_BELOW = 3_000;

/** HiGHS's kSolutionStatusFeasible. */
const FEASIBLE_POINT = 2;

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e20 ? value : null;

function sparse(highs: Highs, model: Model): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    for (const column of row.columns) indices.push(column);
    for (const coefficient of row.coefficients) values.push(coefficient);
    starts.push(indices.length);
  }
  const { continuous, integer } = highs.constants.variableType;
  const [numCols, numRows] = [model.gains.length, model.rows.length];
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.gains,
    colLower: model.gains.map(() => 0),
    colUpper: model.upper,
    rowLower: model.rows.map((row) => row.lower ?? -highs.infinity),
    rowUpper: model.rows.map((row) => row.upper ?? highs.infinity),
    integrality: model.gains.map((_, column) => (column < model.integers ? integer : continuous)),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}
