import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignment, assign } from '#app/domain/allocation/assignment';
import { asAssignment } from '#app/domain/allocation/assignment-problem';
import type { AllocationProblem } from '#app/domain/allocation/problem';

const LONG = process.env.PAVILION_LONG === '1';
const lasts = { timeout: LONG ? 600_000 : undefined };

/** Rows by columns; null where there is no arc. */
function assignmentOf(scores: (number | null)[][], places: number[], must: number[] = []): Assignment {
  const arcs = scores.flatMap((line, row) =>
    line.flatMap((score, column) => (score === null ? [] : [{ row, column, score }])),
  );
  return {
    starts: Int32Array.from([...scores, []], (_, row) => arcs.filter((arc) => arc.row < row).length),
    columns: Int32Array.from(arcs, (arc) => arc.column),
    scores: Float64Array.from(arcs, (arc) => arc.score),
    places: Int32Array.from(places),
    must: Uint8Array.from(scores, (_, row) => (must.includes(row) ? 1 : 0)),
  };
}

const columnsOf = (assignment: Assignment, arcs: Int32Array) =>
  Array.from(arcs, (arc) => (arc < 0 ? null : assignment.columns[arc]));

test('the textbook: costs 4 1 3 / 2 0 5 / 3 2 2 → 5, columns 1 0 2', () => {
  const costs = [
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, 2],
  ];
  const assignment = assignmentOf(
    costs.map((line) => line.map((cost) => -cost)),
    [1, 1, 1],
    [0, 1, 2],
  );
  const { arcs, bound, stuck } = assign(assignment);
  expect([columnsOf(assignment, arcs), bound, stuck]).toEqual([[1, 0, 2], -5, []]);
});

test.each<[string, (number | null)[][], number[], number[], (number | null)[], number]>([
  ['what is worth less than nothing stays out', [[-1], [3]], [2], [], [null, 0], 3],
  ['unless it must be in', [[-1], [3]], [2], [0], [0, 0], 2],
  ['a place for nothing is taken', [[0]], [1], [], [0], 0],
  ['the better of two for one place', [[5], [7]], [1], [], [null, 0], 7],
  ['unless the other must', [[5], [7]], [1], [0], [0, null], 5],
  ['three to a column with two places', [[5], [7], [6]], [2], [], [null, 0, 0], 13],
  ['a column without places', [[5, null]], [0, 1], [], [null], 0],
])('assigned: %s', (_, scores, places, must, expected, bound) => {
  const assignment = assignmentOf(scores, places, must);
  const assigned = assign(assignment);
  expect([columnsOf(assignment, assigned.arcs), assigned.bound]).toEqual([expected, bound]);
});

test('must rows that have too few places between them are named', () => {
  const { stuck } = assign(assignmentOf([[1], [2], [3, 4], [9]], [1, 1], [0, 1, 2]));
  expect(stuck.sort()).toEqual([0, 1]);
});

test('brute force finds no better one, and the prices prove it', lasts, () => {
  const runs = LONG ? 20_000 : 300;
  const score = fc.option(fc.integer({ min: -5, max: 20 }), { freq: 4 });
  const drawn = fc.record({
    scores: fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    places: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
    must: fc.array(fc.nat(4), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(drawn, ({ scores, places, must }) => {
      const assignment = assignmentOf(scores, places, must);
      const { arcs, prices, gains, bound, stuck } = assign(assignment);
      const best = bruteForce(scores, places, must);
      expect(stuck.length > 0 ? null : bound).toBe(best);
      if (best === null) return;
      const worth = Array.from(arcs).reduce((sum, arc) => sum + (assignment.scores[arc] ?? 0), 0);
      expect(worth).toBe(best);
      const unproven = scores.flatMap((line, row) =>
        line.filter((score, column) => score !== null && (gains[row] ?? 0) + (prices[column] ?? 0) < score),
      );
      const negative = [...prices, ...gains.filter((_, row) => !must.includes(row))].filter((one) => one < 0);
      expect([unproven, negative]).toEqual([[], []]);
    }),
    { numRuns: runs, seed: 5 },
  );
});

test('stopped early, everybody who must be in is, and the bound still holds', () => {
  const scores = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) => (row * column * 7) % 31),
  );
  const whole = assign(assignmentOf(scores, Array(30).fill(1), [3]));
  let rows = 0;
  const assignment = assignmentOf(scores, Array(30).fill(1), [3]);
  const stopped = assign(assignment, () => ++rows > 10);
  expect(columnsOf(assignment, stopped.arcs).filter((column) => column !== null)).toHaveLength(11);
  expect(stopped.arcs[3]).toBeGreaterThanOrEqual(0);
  expect(stopped.bound).toBeGreaterThanOrEqual(whole.bound);
});

const bare: AllocationProblem = {
  booths: [
    { id: 'a', capacity: 9 },
    { id: 'b', capacity: 9 },
  ],
  registrations: [
    { id: 'r', points: 0 },
    { id: 's', points: 0, lockedTo: ['b'] },
  ],
  candidates: [
    { registration: 's', booths: ['a'], uses: [9], score: 1 },
    { registration: 's', booths: ['b'], uses: [4], score: 2 },
    { registration: 'r', booths: ['a'], uses: [3], score: 3 },
    { registration: 'r', booths: ['b'], uses: [4], score: 4 },
  ],
  apart: [{ registrations: ['r', 's'], distance: 1, hard: false, penalty: 0 }],
  together: [{ registrations: ['r', 's'], bonus: 0 }],
  objective: 'total',
};

test('a problem whose candidates share booths evenly is an assignment; locks leave their own candidates', () => {
  const { assignment, candidates } = asAssignment(bare) ?? {};
  expect(candidates?.map(({ score }) => score)).toEqual([3, 4, 2]);
  expect(assignment).toEqual({
    starts: Int32Array.from([0, 2, 3]),
    columns: Int32Array.from([0, 1, 1]),
    scores: Float64Array.from([3, 4, 2]),
    places: Int32Array.from([3, 2]),
    must: Uint8Array.from([0, 1]),
  });
});

test.each<[string, Partial<AllocationProblem>]>([
  ['a bonus', { together: [{ registrations: ['r', 's'], bonus: 1 }] }],
  ['a distance', { apart: [{ registrations: ['r', 's'], distance: 1, hard: true }] }],
  ['a merged candidate', { candidates: [{ registration: 'r', booths: ['a', 'b'], uses: [9, 9], score: 1 }] }],
  [
    'uneven shares',
    {
      candidates: [
        { registration: 'r', booths: ['a'], uses: [3], score: 1 },
        { registration: 'r', booths: ['a'], uses: [4], score: 1 },
      ],
    },
  ],
])('no assignment: %s', (_, change) => {
  expect(asAssignment({ ...bare, ...change })).toBeNull();
});

function bruteForce(scores: (number | null)[][], places: number[], must: number[]): number | null {
  const visit = (row: number, left: number[]): number | null => {
    const line = scores[row];
    if (!line) return 0;
    const worths = line.map((score, column) => {
      if (score === null || !left[column]) return null;
      const rest = visit(
        row + 1,
        left.map((room, one) => (one === column ? room - 1 : room)),
      );
      return rest === null ? null : rest + score;
    });
    if (!must.includes(row)) worths.push(visit(row + 1, left));
    return worths.reduce((best, one) => (one !== null && (best === null || one > best) ? one : best), null);
  };
  return visit(0, places);
}
