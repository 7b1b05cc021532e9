import type { AllocationProblem } from './problem';

export type Row = { columns: number[]; coefficients: number[]; lower: number | null; upper: number | null };

/**
 * A mixed integer programme, to be maximised. The first columns are the candidates in the order of the problem
 * (0 or 1); after them one continuous column for each way of earning a bonus or owing a penalty.
 */
export type Model = { gains: number[]; upper: number[]; integers: number; rows: Row[] };

/** The columns of each registration's candidates. */
export type Columns = Map<string, number[]>;

/** Whether some booth of one candidate is related to some booth of the other. */
export function areRelated(
  problem: AllocationProblem,
  a: number,
  b: number,
  related: Map<string, Set<string>>,
): boolean {
  const others = problem.candidates[b]?.booths ?? [];
  return (problem.candidates[a]?.booths ?? []).some((booth) => {
    const near = related.get(booth);
    return others.some((another) => near?.has(another));
  });
}

/** A continuous column from 0 to 1; its number. */
export function addColumn(model: Model, gain: number): number {
  model.gains.push(gain);
  model.upper.push(1);
  return model.gains.length - 1;
}

/** At most one of `columns`. */
export const exclusive = (columns: number[]): Row => ({
  columns: [...columns],
  coefficients: columns.map(() => 1),
  lower: null,
  upper: 1,
});

/** The sum of `parts` is at most the sum of `whole`. */
export const within = (parts: number[], whole: number[]): Row => ({
  columns: [...parts, ...whole],
  coefficients: [...parts.map(() => 1), ...whole.map(() => -1)],
  lower: null,
  upper: 0,
});
