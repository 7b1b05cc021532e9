import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProblem } from '#app/domain/allocation/check-problem';
import { problemOf } from '#app/domain/allocation/edition';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { realEdition } from '../../domain/allocation/real-edition';
import { smallProblem } from '../../domain/allocation/small-problem';

const LONG = process.env.PAVILION_LONG === '1';
const lasts = { timeout: LONG ? 1_200_000 : undefined };

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };

const assignment = (scores: number[][]): AllocationProblem => ({
  booths: (scores[0] ?? []).map((_, column) => ({ id: `b${column}`, capacity: 1 })),
  registrations: scores.map((_, row) => ({ id: `r${row}`, points: 0 })),
  candidates: scores.flatMap((line, row) =>
    line.map((score, column) => ({ registration: `r${row}`, booths: [`b${column}`], uses: [1], score })),
  ),
  apart: [],
  together: [],
  objective: 'total',
});

test('the assignment of the textbook: costs 4 1 3 / 2 0 5 / 3 2 2 → 5, columns 1 0 2', async () => {
  const costs = [
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, 2],
  ];
  const solution = await solveProblem(
    assignment(costs.map((line) => line.map((cost) => 10 - cost))),
    OPTIONS,
  );
  expect(solution).toEqual({
    status: 'optimal',
    objective: 25,
    bound: 25,
    gap: 0,
    seconds: expect.any(Number),
    placements: [
      { registration: 'r0', booths: ['b1'] },
      { registration: 'r1', booths: ['b0'] },
      { registration: 'r2', booths: ['b2'] },
    ],
    verified: true,
    unplaced: [],
    conflict: [],
  });
});

test('a firm that must be placed and has nowhere to go makes the problem infeasible', async () => {
  const problem = assignment([[5], [7]]);
  problem.registrations = problem.registrations.map((one) => ({ ...one, mustPlace: true }));
  expect(await solveProblem(problem, OPTIONS)).toMatchObject({
    status: 'infeasible',
    placements: [],
    verified: false,
  });
  const empty = { ...problem, candidates: [] };
  expect(await solveProblem(empty, OPTIONS)).toMatchObject({
    status: 'infeasible',
    placements: [],
    verified: false,
  });
});

test('no candidates and nobody who must be placed: proven at nothing', async () => {
  const solution = await solveProblem({ ...assignment([[1]]), candidates: [] }, OPTIONS);
  expect(solution).toMatchObject({ status: 'optimal', objective: 0, gap: 0, placements: [], verified: true });
});

test('two booths merged for one firm against two firms; what is worth less stays out', async () => {
  const problem = assignment([
    [6, 6],
    [4, 4],
  ]);
  problem.candidates.push({ registration: 'r0', booths: ['b0', 'b1'], uses: [1, 1], score: 11 });
  expect((await solveProblem(problem, OPTIONS)).placements).toEqual([
    { registration: 'r0', booths: ['b0', 'b1'] },
  ]);
});

test.each(['total', 'lexicographic', 'points'] as const)(
  '%s: the same problem, the same answer',
  lasts,
  async (objective) => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (drawn) => {
        const problem = { ...drawn, objective, draw: { seed: 3 } };
        fc.pre(checkProblem(problem).length === 0);
        const [first, second] = [await solveProblem(problem, OPTIONS), await solveProblem(problem, OPTIONS)];
        expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
      }),
      { numRuns: LONG ? 1_000 : 30, seed: 9 },
    );
  },
);

test('out of time before anything was found: a plain placement that keeps promises, and a true bound', async () => {
  const problem = assignment([
    [9, 8],
    [7, 1],
  ]);
  problem.registrations = problem.registrations.map((one) => ({ ...one, mustPlace: one.id === 'r1' }));
  problem.together = [{ registrations: ['r0', 'r1'], bonus: 5 }];
  const outcome = await solveProblem(problem, { timeLimitSeconds: 1e-9, seed: 1 }, undefined, () => true);
  expect(outcome).toMatchObject({ verified: true });
  expect(outcome.placements.map((one) => one.registration)).toEqual(['r0', 'r1']);
  expect(outcome.bound).toBeGreaterThanOrEqual(outcome.objective ?? 0);
});

test('one more booth never lowers the optimum', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, fc.nat(40), async (drawn, score) => {
      const problem = {
        ...drawn,
        registrations: drawn.registrations.map(({ id, points }) => ({ id, points })),
      };
      const more: AllocationProblem = {
        ...problem,
        booths: [
          ...problem.booths,
          { id: 'extra', capacity: 1, x: 90, y: 90, width: 1, depth: 1, level: 'far' },
        ],
        candidates: [...problem.candidates, { registration: 'r0', booths: ['extra'], uses: [1], score }],
      };
      const before = await solveProblem(problem, OPTIONS);
      const after = await solveProblem(more, OPTIONS);
      expect(after.objective ?? 0).toBeGreaterThanOrEqual(before.objective ?? 0);
    }),
    { numRuns: 40, seed: 7 },
  );
});

test('Cosmoprof Asia 2026: 93 firms on 96 booths, all placed, proven, and the same placement every time', async () => {
  const { facts, refusal } = realEdition('cosmoprof-asia-2026');
  const shuffled = { booths: [...facts.booths].reverse(), firms: [...facts.firms].reverse() };
  const first = await solveProblem(problemOf(facts, refusal).problem, OPTIONS);
  const second = await solveProblem(problemOf(shuffled, refusal).problem, OPTIONS);
  expect(first).toMatchObject({ status: 'optimal', gap: 0, verified: true });
  expect(first.placements).toHaveLength(93);
  expect(second.placements).toEqual(first.placements);
});

test('Cosmetic 360: 285 firms for 260 booths, 260 placed and proven', async () => {
  const { facts, refusal } = realEdition('cosmetic-360-2027');
  const solution = await solveProblem(problemOf(facts, refusal).problem, { timeLimitSeconds: 120, seed: 1 });
  expect(solution).toMatchObject({ status: 'optimal', gap: 0, verified: true });
  expect(solution.placements).toHaveLength(260);
}, 150_000);
