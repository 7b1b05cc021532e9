/** One row of README's table; `ratio` to `against`, measured in the same run. */
export type Figure = { name: string; value: number; unit: string; ratio?: number; against?: string };

export function figure(
  name: string,
  value: number,
  unit: string,
  other?: { value: number; what: string },
): Figure {
  const row = { name, value: Number(value.toPrecision(3)), unit };
  if (!other) return row;
  return { ...row, ratio: Number((value / other.value).toPrecision(2)), against: other.what };
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
