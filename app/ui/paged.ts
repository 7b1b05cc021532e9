const ROWS = 50;

export type Paged<Row> = { rows: Row[]; page: number; pages: number };

/** One page of a list that is short enough to be read whole and too long to be shown so; beyond the last is the last. */
export function paged<Row>(all: readonly Row[], wanted: string | null, rows = ROWS): Paged<Row> {
  const pages = Math.max(1, Math.ceil(all.length / rows));
  const asked = Number(wanted ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1;
  return { rows: all.slice((page - 1) * rows, page * rows), page, pages };
}
