import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOf } from '#app/domain/allocation/model';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { highs, runModel } from '#app/features/allocation/solver/highs';
import { type Field, fieldOf } from '#app/features/allocation/solver/large/field';
import { solveLarge } from '#app/features/allocation/solver/large/large';
import { chanceOf } from '#app/features/allocation/solver/large/neighbourhood';
import { searchPrices } from '#app/features/allocation/solver/large/prices';
import { Relaxation } from '#app/features/allocation/solver/large/relaxation';
import { EMPTY, treeOf } from '#app/features/allocation/solver/large/tree';
import { allPlacements, bestTotal, oneEach, smallProblem } from '../../domain/allocation/small-problem';

const LONG = process.env.PAVILION_LONG === '1';
const RUNS = LONG ? 2_000 : 40;
const lasts = { timeout: LONG ? 600_000 : undefined };

const fieldFor = (problem: AllocationProblem): Field => {
  const field = fieldOf(problem);
  if (!field) throw new Error('not one holder a booth');
  return field;
};

const work = (timeLimitSeconds = 600) => {
  const started = performance.now();
  return {
    seed: 1,
    secondsLeft: () => timeLimitSeconds - (performance.now() - started) / 1000,
    cancelled: () => false,
    onKnown: () => {},
  };
};

test('a booth that can hold two firms has no field: the bound would not be true', lasts, () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const shared = allPlacements({ ...problem, apart: [] }).some((placements) =>
        problem.booths.some(
          (booth) => placements.filter((placement) => placement.booths.includes(booth.id)).length > 1,
        ),
      );
      if (shared) expect(fieldOf(problem)).toBeNull();
    }),
    { numRuns: RUNS, seed: 1 },
  );
});

test(
  'whatever the prices and however few tables, the bound is never below a placement, nor is any state’s',
  lasts,
  () => {
    const limits = fc.constantFrom(30, 60, 200, 1e6);
    fc.assert(
      fc.property(
        oneEach,
        limits,
        fc.array(fc.integer({ min: 0, max: 40 })),
        (problem, cells, drawnPrices) => {
          const field = fieldFor(problem);
          const tree = treeOf(
            field,
            field.candidatesAt.map((list) => [...list, EMPTY]),
            cells,
          );
          const prices = Float64Array.from(problem.registrations, (_, firm) => drawnPrices[firm] ?? 0);
          const relaxation = new Relaxation(field, tree);
          const bounds = relaxation.boundsOfStates(prices);
          const bound = relaxation.bound(prices);
          for (const placements of allPlacements(problem)) {
            const { objective } = verifyPlacements(problem, placements);
            expect(bound).toBeGreaterThanOrEqual(objective - 1e-6);
            problem.booths.forEach((booth, at) => {
              const holder = placements.find((placement) => placement.booths.includes(booth.id));
              const held = tree.states[at]?.findIndex((state) =>
                holder ? problem.candidates[state]?.uses === holder.uses : state === EMPTY,
              );
              expect(bounds[(relaxation.starts[at] ?? 0) + (held ?? -1)]).toBeGreaterThanOrEqual(
                objective - 1e-6,
              );
            });
          }
        },
      ),
      { numRuns: RUNS, seed: 2 },
    );
  },
);

test('with every table and the best prices the bound of one row of booths is its optimum', () => {
  const problem = chain(['a', 'b'], 3);
  const field = fieldFor(problem);
  const tree = treeOf(
    field,
    field.candidatesAt.map((list) => [...list, EMPTY]),
  );
  const prices = new Float64Array(2);
  const found = searchPrices(field, new Relaxation(field, tree), {
    prices,
    target: null,
    rounds: 200,
    pace: 0.5,
    stop: () => false,
  });
  expect(Math.floor(found.bound + 1e-3)).toBe(bestTotal(problem));
});

test('brute force finds the same value', async () => {
  const solver = await highs();
  fc.assert(
    fc.property(oneEach, (problem) => {
      const best = bestTotal(problem);
      const { chosen, bound } = solveLarge(solver, problem, fieldFor(problem), work());
      const placements = chosen?.flatMap((index) => problem.candidates[index] ?? []) ?? [];
      const { breaches, objective } = verifyPlacements(problem, placements);
      expect(chosen === null ? null : objective).toBe(best);
      if (best === null) return;
      expect(breaches).toEqual([]);
      expect(Math.floor(bound + 1e-3)).toBe(best);
    }),
    { numRuns: RUNS, seed: 3 },
  );
}, 600_000);

test('the same value as one model in HiGHS, and the same placement twice, on 24 booths and three groups', async () => {
  const solver = await highs();
  const problem = hall(24, 5, 3, 25);
  const whole = runModel(solver, modelOf(problem), { timeLimitSeconds: 600, seed: 1 });
  const first = solveLarge(solver, problem, fieldFor(problem), work());
  const second = solveLarge(solver, problem, fieldFor(problem), work());
  expect(Math.floor(first.bound + 1e-3)).toBe(Math.floor(whole.bound + 1e-3));
  expect(second).toEqual(first);
}, 120_000);

test('without time there is no placement; cancelled later, the best known and a true bound', async () => {
  const solver = await highs();
  const problem = hall(24, 5, 3, 25);
  const field = fieldFor(problem);
  expect(solveLarge(solver, problem, field, work(0)).chosen).toBeNull();
  let known = 0;
  const cut = { ...work(), cancelled: () => known >= 2, onKnown: () => void known++ };
  const { bound } = solveLarge(solver, problem, field, cut);
  const { bound: proven } = solveLarge(solver, problem, field, work());
  expect(bound).toBeGreaterThanOrEqual(proven - 1e-3);
}, 120_000);

/** Firms that would all take any booth of one row and like to stand together. */
function chain(firms: string[], booths: number): AllocationProblem {
  return {
    booths: Array.from({ length: booths }, (_, index) => ({
      ...{ id: `b${index}`, capacity: 1, neighbours: index > 0 ? [`b${index - 1}`] : [] },
    })),
    registrations: firms.map((id) => ({ id, points: 0 })),
    candidates: firms.flatMap((registration, firm) =>
      Array.from({ length: booths }, (_, index) => ({
        ...{ registration, booths: [`b${index}`], uses: [1], score: 10 + ((firm + 2 * index) % 5) },
      })),
    ),
    apart: [],
    together: [{ registrations: ['a', 'b'], bonus: 3 }],
    objective: 'total',
  };
}

/** A hall of double rows, a firm a booth, `wishes` drawn for each, groups with a bonus and some competitors. */
function hall(booths: number, wishes: number, groups: number, bonus: number): AllocationProblem {
  const chance = chanceOf(booths);
  const draw = () => Math.floor(chance() * booths);
  const firms = Array.from({ length: booths }, (_, index) => `r${index}`);
  const pairs = firms.flatMap((one, a) =>
    firms.slice(a + 1).map((other, after): [[string, string], number] => [[one, other], after + 1]),
  );
  return {
    booths: firms.map((_, index) => ({
      ...{
        id: `b${index}`,
        capacity: 9,
        x: 3 * (index >> 1),
        y: 3 * (index & 1),
        width: 3,
        depth: 3,
        level: '0',
      },
      neighbours: [index - 2, index & 1 ? index - 1 : -1].filter((one) => one >= 0).map((one) => `b${one}`),
    })),
    registrations: firms.map((id) => ({ id, points: 0 })),
    candidates: firms.flatMap((registration) =>
      [...new Set(Array.from({ length: wishes }, draw))].map((booth, rank) => ({
        ...{ registration, booths: [`b${booth}`], uses: [9], score: 300 - 10 * rank + (draw() % 20) },
      })),
    ),
    apart: pairs
      .filter(([, after]) => after % 13 === 1)
      .map(([registrations]) => ({ registrations, distance: 1, hard: true })),
    together: pairs
      .filter(([, after]) => after % groups === 0)
      .map(([registrations]) => ({ registrations, bonus })),
    objective: 'total',
  };
}
