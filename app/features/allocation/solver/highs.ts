import loadHighs, { type Highs, type ModelData } from 'highs';
import type { Model } from '#app/domain/allocation/model';

export type RunOptions = {
  timeLimitSeconds: number;
  seed: number;
  /** HiGHS option names and values beside those that every run sets. */
  more?: Record<string, string | number | boolean>;
};

/** `values` of every column, or null when no point was found; `bound`: none is worth more (±Infinity when unknown). */
export type Found = { values: Float64Array | null; bound: number; infeasible: boolean };

export type Known = { objective: number | null; bound: number | null };

let loaded: Promise<Highs> | undefined;

/** Compiled once for each thread (0.1 s); a model's memory is given back after each solve. */
export function highs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/**
 * Maximises a model whose values are integers: one thread, a fixed order and seed, no gap left on purpose. Stops
 * early, with what is known, when `cancelled` says so.
 */
export function runModel(
  solver: Highs,
  model: Model,
  options: RunOptions,
  onProgress: (known: Known) => void = () => {},
  cancelled: () => boolean = () => false,
): Found {
  return solver.withModel(sparse(solver, model), (instance): Found => {
    instance.options.set({
      output_flag: false,
      random_seed: options.seed,
      time_limit: options.timeLimitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
      ...options.more,
    });
    const { mipInterrupt, mipLogging, simplexInterrupt } = solver.constants.callbackType;
    instance.run({
      [mipInterrupt]: (event) => void (cancelled() && event.interrupt()),
      [simplexInterrupt]: (event) => void (cancelled() && event.interrupt()),
      [mipLogging](event) {
        const { mip_primal_bound: objective, mip_dual_bound: bound } = event.data;
        onProgress({ objective: finite(objective), bound: finite(bound) });
      },
    });
    const hasSolution = Number(instance.info.get('primal_solution_status')) === FEASIBLE_POINT;
    return {
      values: hasSolution ? instance.getSolution().colValue : null,
      bound: Number(instance.info.get('mip_dual_bound')),
      infeasible: instance.getModelStatus() === solver.constants.modelStatus.infeasible,
    };
  });
}

/** HiGHS's kSolutionStatusFeasible. */
const FEASIBLE_POINT = 2;

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e20 ? value : null;

function sparse(solver: Highs, model: Model): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    for (const column of row.columns) indices.push(column);
    for (const coefficient of row.coefficients) values.push(coefficient);
    starts.push(indices.length);
  }
  const { continuous, integer } = solver.constants.variableType;
  const [numCols, numRows] = [model.gains.length, model.rows.length];
  return {
    numCols,
    numRows,
    sense: solver.constants.objectiveSense.maximize,
    colCost: model.gains,
    colLower: model.gains.map(() => 0),
    colUpper: model.upper,
    rowLower: model.rows.map((row) => row.lower ?? -solver.infinity),
    rowUpper: model.rows.map((row) => row.upper ?? solver.infinity),
    integrality: model.gains.map((_, column) => (column < model.integers ? integer : continuous)),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}
