import { Crowd, Queue, type Waiting } from './queue';

/**
 * Rows to be assigned to columns: arcs starts[row] … starts[row + 1] − 1 lead from a row to `columns` and are worth
 * `scores` (integers). A column takes `places` rows. A row is assigned once at most; `must` rows exactly once.
 */
export type Assignment = {
  starts: Int32Array;
  columns: Int32Array;
  scores: Float64Array;
  places: Int32Array;
  must: Uint8Array;
};

/**
 * `arcs`: each row's arc, −1 without. `prices` of columns (never below 0) and `gains` of rows prove it: no arc is worth
 * more than the price of its column and the gain of its row, so no assignment is worth more than `bound`, the sum of
 * all gains and of all prices times places. `stuck`: must rows that together have too few places; then nothing else counts.
 */
export type Assigned = {
  arcs: Int32Array;
  prices: Float64Array;
  gains: Float64Array;
  bound: number;
  stuck: number[];
};

/**
 * The assignment that is worth most, by successive shortest augmenting paths with prices (Jonker & Volgenant 1987; here
 * sparse, with places, and with the right to stay out for 0). Exact in integers; the same input gives the same answer;
 * between staying out and a place worth as much, the place. At worst rows × arcs × log columns steps. `stop` is asked
 * before each row that may stay out: the rest then does, and the bound is still true.
 */
export function assign(assignment: Assignment, stop: () => boolean = () => false): Assigned {
  const search = new Search(assignment);
  const rows = Array.from(assignment.must, (_, row) => row);
  const stuck = rows.some((row) => (assignment.must[row] ?? 0) === 1 && !search.add(row));
  if (stuck) return search.answer('stuck');
  let stopped = false;
  for (const row of mostWantingFirst(assignment)) {
    if ((assignment.must[row] ?? 0) === 1) continue;
    stopped ||= stop();
    if (stopped) search.price(row);
    else search.add(row);
  }
  return search.answer('done');
}

/** Rows by their best score: where all wish alike, those who want most then seldom have to be moved again. */
function mostWantingFirst({ starts, scores, must }: Assignment): number[] {
  const best = Float64Array.from(must, (_, row) => {
    let most = 0;
    for (let arc = starts[row] ?? 0; arc < (starts[row + 1] ?? 0); arc += 1)
      most = Math.max(most, scores[arc] ?? 0);
    return most;
  });
  return [...best.keys()].sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b);
}

/** With one arc of so many there could be, or more, most columns wait at once. */
const CROWDED = 8;

class Search {
  private readonly prices: Float64Array;
  private readonly gains: Float64Array;
  private readonly arcs: Int32Array;
  private readonly holders: number[][];
  /** Of the path to each column in the current round: its length, and the row and arc that it comes by. */
  private readonly length: Float64Array;
  private readonly from: Int32Array;
  private readonly through: Int32Array;
  private readonly waiting: Waiting;
  private readonly reached: { row: number; sofar: number }[] = [];
  private readonly passed: number[] = [];
  /** How many more rows each column takes. */
  private readonly room: Int32Array;
  private best = 0;
  private end = -1;
  private leaver = -1;

  constructor(private readonly given: Assignment) {
    const columns = given.places.length;
    this.prices = new Float64Array(columns);
    this.gains = new Float64Array(given.must.length);
    this.arcs = new Int32Array(given.must.length).fill(-1);
    this.room = given.places.slice();
    this.holders = Array.from(given.places, () => []);
    this.length = new Float64Array(columns);
    this.from = new Int32Array(columns);
    this.through = new Int32Array(columns);
    const isDense = CROWDED * given.columns.length > columns * given.must.length;
    this.waiting = isDense ? new Crowd(columns) : new Queue(columns);
  }

  /** The least gain that keeps every arc of the row within its price; never below 0 where the row may stay out. */
  price(row: number): void {
    const { starts, columns, scores, must } = this.given;
    let gain = (must[row] ?? 0) === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let arc = starts[row] ?? 0; arc < (starts[row + 1] ?? 0); arc += 1)
      gain = Math.max(gain, (scores[arc] ?? 0) - (this.prices[columns[arc] ?? 0] ?? 0));
    this.gains[row] = gain;
  }

  /** Brings one more row in, moving others along the cheapest path; false when a must row finds none. */
  add(row: number): boolean {
    this.price(row);
    const end = this.cheapestEnd(row);
    this.waiting.clear();
    if (this.best === Number.POSITIVE_INFINITY) return false;
    for (const { row: one, sofar } of this.reached)
      this.gains[one] = (this.gains[one] ?? 0) - this.best + sofar;
    for (const column of this.passed)
      this.prices[column] = (this.prices[column] ?? 0) + this.best - (this.length[column] ?? 0);
    if (end >= 0) this.fill(end, row);
    else if (this.leaver !== row) this.fill(this.leave(this.leaver), row);
    return true;
  }

  /** The free column where the cheapest path from a row ends; −1 when it ends with a row that goes out (`leaver`). */
  private cheapestEnd(first: number): number {
    this.reached.length = 0;
    this.passed.length = 0;
    this.best = Number.POSITIVE_INFINITY;
    this.end = -1;
    this.length.fill(Number.POSITIVE_INFINITY);
    this.reach(first, 0);
    for (let column = this.waiting.take(); column >= 0; column = this.waiting.take()) {
      const sofar = this.length[column] ?? 0;
      if (sofar > this.best || (sofar === this.best && this.end >= 0)) break;
      this.passed.push(column);
      for (const row of this.holders[column] ?? []) this.reach(row, sofar);
    }
    return this.end;
  }

  private reach(row: number, sofar: number): void {
    const { starts, columns, scores, must } = this.given;
    const { prices, length, room, from, through, waiting } = this;
    this.reached.push({ row, sofar });
    const gain = sofar + (this.gains[row] ?? 0);
    if ((must[row] ?? 0) === 0 && gain < this.best) {
      this.best = gain;
      this.leaver = row;
      this.end = -1;
    }
    let best = this.best;
    const last = starts[row + 1] ?? 0;
    for (let arc = starts[row] ?? 0; arc < last; arc += 1) {
      const column = columns[arc] ?? 0;
      const next = gain + (prices[column] ?? 0) - (scores[arc] ?? 0);
      if (next > best || next >= (length[column] ?? 0) || (next === best && this.end >= 0)) continue;
      length[column] = next;
      from[column] = row;
      through[column] = arc;
      if ((room[column] ?? 0) === 0) waiting.put(column, next);
      else {
        best = next;
        this.best = next;
        this.end = column;
      }
    }
  }

  /** Moves rows back along the path to a column with room, until the row that came has a place. */
  private fill(end: number, first: number): void {
    for (let column = end; ; ) {
      const row = this.from[column] ?? 0;
      const left = row === first ? -1 : this.leave(row);
      this.arcs[row] = this.through[column] ?? 0;
      this.holders[column]?.push(row);
      this.room[column] = (this.room[column] ?? 0) - 1;
      if (left < 0) return;
      column = left;
    }
  }

  private leave(row: number): number {
    const column = this.given.columns[this.arcs[row] ?? 0] ?? 0;
    this.arcs[row] = -1;
    this.room[column] = (this.room[column] ?? 0) + 1;
    const holders = this.holders[column] ?? [];
    holders.splice(holders.indexOf(row), 1);
    return column;
  }

  answer(end: 'done' | 'stuck'): Assigned {
    const { arcs, prices, gains } = this;
    let bound = 0;
    for (const gain of gains) bound += gain;
    prices.forEach((price, column) => {
      bound += price * (this.given.places[column] ?? 0);
    });
    return { arcs, prices, gains, bound, stuck: end === 'stuck' ? this.reached.map(({ row }) => row) : [] };
  }
}
