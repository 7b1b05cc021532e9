import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProblem } from '#app/domain/allocation/check-problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { branch } from '#app/features/allocation/solver/branching/branching';
import { Finder } from '#app/features/allocation/solver/branching/finder';
import { solveField } from '#app/features/allocation/solver/branching/narrow';
import { Placing } from '#app/features/allocation/solver/branching/placing';
import { fieldOf } from '#app/features/allocation/solver/large/field';
import { narrowed } from '#app/features/allocation/solver/large/narrowed';
import { Relaxation } from '#app/features/allocation/solver/large/relaxation';
import { EMPTY, treeOf } from '#app/features/allocation/solver/large/tree';
import { turned } from '#app/features/allocation/solver/large/turned';
import { allPlacements, bestTotal, oneEach } from '../../domain/allocation/small-problem';

const RUNS = process.env.PAVILION_LONG ? 3_000 : 60;
const WORK = { stop: () => false, onKnown: () => {} };

const fieldFor = (problem: Parameters<typeof fieldOf>[0]) => {
  const field = fieldOf(problem);
  if (!field) throw new Error('not one holder a booth');
  return field;
};

test('a field solved by itself: brute force finds the same value', () => {
  fc.assert(
    fc.property(oneEach, (problem) => {
      fc.pre(checkProblem(problem).length === 0);
      const { best, bound } = solveField(fieldFor(problem), WORK);
      const known = bestTotal(problem);
      expect(best?.value ?? null).toBe(known);
      if (!best || known === null) return;
      const { breaches, objective } = verifyPlacements(
        problem,
        best.chosen.flatMap((index) => problem.candidates[index] ?? []),
      );
      expect([breaches, objective]).toEqual([[], known]);
      expect(Math.floor(bound + 1e-3)).toBe(known);
    }),
    { numRuns: RUNS, seed: 11 },
  );
}, 600_000);

test('branching from nothing known, on tables that are too small, finds it too', () => {
  fc.assert(
    fc.property(oneEach, fc.constantFrom(20, 60, 1e6), fc.array(fc.nat(40)), (problem, cells, drawn) => {
      const field = fieldFor(problem);
      const all = new Set(field.candidatesAt.flat());
      const states = field.candidatesAt.map((list) => [...list, EMPTY]);
      const prices = Float64Array.from(problem.registrations, (_, firm) => drawn[firm] ?? 0);
      const finder = new Finder(field, all, () => {});
      const work = { prices, finder, cells: 1e9, stop: () => false };
      const { best, bound } = branch(field, treeOf(field, states, cells), work);
      const known = bestTotal(problem);
      expect(best?.value ?? null).toBe(known);
      expect(bound).toBe(known ?? Number.NEGATIVE_INFINITY);
    }),
    { numRuns: RUNS, seed: 12 },
  );
}, 600_000);

test('branching through registrations instead of booths, on tables of any size, finds it too', () => {
  fc.assert(
    fc.property(oneEach, fc.constantFrom(20, 60, 1e6), fc.array(fc.nat(40)), (problem, cells, drawn) => {
      const alone = { ...problem, candidates: problem.candidates.filter((one) => one.booths.length === 1) };
      fc.pre(alone.candidates.length > 0);
      const field = fieldFor(alone);
      const other = turned(field);
      if (!other) throw new Error('each candidate takes one booth');
      const states = other.candidatesAt.map((list, firm) => (other.filled[firm] ? list : [...list, EMPTY]));
      const prices = Float64Array.from(alone.booths, (_, booth) => drawn[booth] ?? 0);
      const finder = new Finder(field, new Set(field.candidatesAt.flat()), () => {});
      const work = { prices, finder, cells: 1e9, stop: () => false };
      const { best, bound } = branch(other, treeOf(other, states, cells), work);
      const known = bestTotal(alone);
      expect(best?.value ?? null).toBe(known);
      expect(bound).toBe(known ?? Number.NEGATIVE_INFINITY);
    }),
    { numRuns: RUNS, seed: 16 },
  );
}, 600_000);

test('tables narrowed to the states left open tell of these what whole tables tell', () => {
  const closing = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(oneEach, fc.constantFrom(30, 1e6), closing, (problem, cells, drawn) => {
      const field = fieldFor(problem);
      const states = field.candidatesAt.map((list) => [...list, EMPTY]);
      const tree = treeOf(field, states, cells);
      const whole = new Relaxation(field, tree);
      const isOut = (candidate: number) => candidate !== EMPTY && (drawn[candidate] ?? false);
      const closed = Uint8Array.from(whole.candidates, (candidate) => (isOut(candidate) ? 1 : 0));
      const narrow = new Relaxation(
        field,
        narrowed(tree, (booth, turn) => !isOut(states[booth]?.[turn] ?? EMPTY)),
      );
      const prices = Float64Array.from(problem.registrations, (_, firm) => 10 * firm);
      expect(narrow.bound(prices)).toBeCloseTo(whole.bound(prices, closed), 6);
      expect([...narrow.placings]).toEqual([...whole.placings]);
      const left = whole.boundsOfStates(prices, closed).filter((_, state) => closed[state] === 0);
      for (const [state, bound] of narrow.boundsOfStates(prices).entries())
        expect(bound).toBeCloseTo(left[state] ?? 0, 6);
    }),
    { numRuns: RUNS, seed: 17 },
  );
}, 600_000);

test('given up at once, the bound is still above every placement', () => {
  fc.assert(
    fc.property(oneEach, (problem) => {
      const field = fieldFor(problem);
      let asked = 0;
      const { best, bound } = solveField(field, { ...WORK, stop: () => asked++ > 3 });
      const known = bestTotal(problem);
      if (known === null) return;
      expect(bound).toBeGreaterThanOrEqual(known - 1e-3);
      expect(best?.value ?? known).toBeLessThanOrEqual(known);
    }),
    { numRuns: RUNS, seed: 13 },
  );
}, 600_000);

test('with states closed, the bound is above every placement that does without them', () => {
  const closing = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(oneEach, fc.constantFrom(30, 200, 1e6), closing, (problem, cells, drawn) => {
      const field = fieldFor(problem);
      const tree = treeOf(
        field,
        field.candidatesAt.map((list) => [...list, EMPTY]),
        cells,
      );
      const relaxation = new Relaxation(field, tree);
      const isOut = (candidate: number) => candidate !== EMPTY && (drawn[candidate] ?? false);
      const closed = Uint8Array.from(relaxation.candidates, (candidate) => (isOut(candidate) ? 1 : 0));
      const prices = new Float64Array(problem.registrations.length);
      const bound = relaxation.bound(prices, closed);
      for (const placements of allPlacements(problem)) {
        const numbers = placements.map((one) =>
          problem.candidates.findIndex((each) => each.uses === one.uses),
        );
        if (!numbers.some(isOut))
          expect(bound).toBeGreaterThanOrEqual(verifyPlacements(problem, placements).objective - 1e-6);
      }
    }),
    { numRuns: RUNS, seed: 14 },
  );
}, 600_000);

test('a placing is worth what the checker says, and is as it was when all is taken back', () => {
  fc.assert(
    fc.property(oneEach, (problem) => {
      const field = fieldFor(problem);
      const placing = new Placing(field);
      for (const placements of allPlacements(problem).slice(0, 50)) {
        const numbers = placements.map((one) =>
          problem.candidates.findIndex((each) => each.uses === one.uses),
        );
        placing.become(numbers);
        expect(placing.value).toBe(verifyPlacements(problem, placements).objective);
        for (const one of numbers) placing.take(one);
        expect([placing.value, placing.chosen()]).toEqual([0, []]);
      }
    }),
    { numRuns: RUNS, seed: 15 },
  );
}, 600_000);
