import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf } from '#app/domain/allocation/lexicographic';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { bestLevels } from '../../domain/allocation/small-problem';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };

/** Firms with points, their booths with scores; a booth takes one firm. */
function scored(points: number[], scores: Record<string, number>[]): AllocationProblem {
  return {
    booths: [...new Set(scores.flatMap(Object.keys))].sort().map((id) => ({ id, capacity: 1 })),
    registrations: points.map((value, index) => ({ id: `r${index}`, points: value })),
    candidates: scores.flatMap((wishes, index) =>
      Object.entries(wishes).map(([booth, score]) => {
        return { registration: `r${index}`, booths: [booth], uses: [1], score };
      }),
    ),
    apart: [],
    together: [],
    objective: 'lexicographic',
  };
}

const standing = async (problem: AllocationProblem) => {
  const { placements, status } = await solveProblem(problem, OPTIONS);
  expect(status).toBe('optimal');
  return Object.fromEntries(placements.map(({ registration, booths }) => [registration, booths.join(' + ')]));
};

const pairOf = (a: string, b: string): [string, string] => [a, b];
/** A rule between two firms that changes nothing, but makes the problem one for HiGHS. */
const noAssignment = { apart: [{ registrations: pairOf('r0', 'r1'), distance: 0, hard: true }] };

test.each<[string, AllocationProblem, Record<string, string>]>([
  [
    'placing two comes before pleasing one',
    scored([9, 0], [{ a: 50, b: -5 }, { a: 1 }]),
    { r0: 'b', r1: 'a' },
  ],
  ['of two for one booth the one with more points', scored([1, 3], [{ a: 99 }, { a: 1 }]), { r1: 'a' }],
  [
    'then the scores',
    scored(
      [1, 1],
      [
        { a: 3, b: 4 },
        { a: 5, b: 5 },
      ],
    ),
    { r0: 'b', r1: 'a' },
  ],
  [
    'and last, whoever stood somewhere stays there',
    {
      ...scored(
        [1, 1],
        [
          { a: 3, b: 3 },
          { a: 5, b: 5 },
        ],
      ),
      previous: [{ registration: 'r1', booths: ['b'] }],
    },
    { r0: 'a', r1: 'b' },
  ],
])('as an assignment and in HiGHS: %s', async (_, problem, expected) => {
  expect(await standing(problem)).toEqual(expected);
  expect(await standing({ ...problem, ...noAssignment })).toEqual(expected);
});

test('one firm in two booths gives way to two firms in one each; then the group stands together', async () => {
  const merged = scored([9, 1, 1], [{}, { a: 1, c: 2 }, { b: 1, c: 1 }]);
  merged.candidates.push({ registration: 'r0', booths: ['a', 'b'], uses: [1, 1], score: 99 });
  expect(await standing(merged)).toEqual({ r0: 'a + b', r1: 'c' });
  merged.booths = merged.booths.map((booth) => (booth.id === 'c' ? { ...booth, capacity: 0 } : booth));
  merged.candidates = merged.candidates.filter(({ booths }) => booths[0] !== 'c');
  expect(await standing(merged)).toEqual({ r1: 'a', r2: 'b' });
  const row = scored(
    [1, 1],
    [
      { a: 1, b: 1, c: 1, d: 1 },
      { a: 1, d: 1 },
    ],
  );
  row.booths = row.booths.map((booth) => (booth.id === 'd' ? { ...booth, neighbours: ['c'] } : booth));
  row.together = [{ registrations: ['r0', 'r1'], bonus: 1 }];
  expect(await standing(row)).toEqual({ r0: 'c', r1: 'd' });
});

test('brute force agrees where each booth takes one firm, with promises and a version before', async () => {
  const runs = process.env.PAVILION_LONG ? 5_000 : 150;
  const firm = fc.record({
    points: fc.nat(3),
    must: fc.nat(5),
    wishes: fc.array(fc.record({ booth: fc.nat(3), score: fc.integer({ min: -9, max: 20 }) }), {
      maxLength: 4,
    }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(firm, { minLength: 1, maxLength: 6 }), fc.boolean(), async (firms, before) => {
      const problem = scored(
        firms.map(({ points }) => points),
        firms.map(({ wishes }) => Object.fromEntries(wishes.map(({ booth, score }) => [`b${booth}`, score]))),
      );
      fc.pre(problem.candidates.length > 0);
      problem.registrations = problem.registrations.map((one, index) => {
        return { ...one, mustPlace: firms[index]?.must === 0 };
      });
      if (before) problem.previous = problem.candidates.slice(-1);
      const best = bestLevels(problem);
      const outcome = await solveProblem(problem, OPTIONS);
      expect(outcome.status).toBe(best === null ? 'infeasible' : 'optimal');
      if (best) expect(levelsOf(problem, outcome.placements)).toEqual(best);
    }),
    { numRuns: runs, seed: 4 },
  );
}, 600_000);
