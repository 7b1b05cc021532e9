import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '#app/domain/allocation/edition';
import { justifiedEnvy } from '#app/domain/allocation/envy';
import type { AllocationProblem, Candidate, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { row } from './factories';
import { realEdition } from './real-edition';

const LONG = process.env.PAVILION_LONG === '1';
const lasts = { timeout: LONG ? 600_000 : undefined };

const rowOf = (
  points: Record<string, number>,
  candidates: [string, string, number][],
): AllocationProblem => ({
  booths: row(4).map(({ id, x, y, width, depth, hall }) => {
    return { id, capacity: 1, x, y, width, depth, level: hall };
  }),
  registrations: Object.entries(points).map(([id, own]) => ({ id, points: own })),
  candidates: candidates.map(([registration, booth, score]) => {
    return { registration, booths: [booth], uses: [1], score };
  }),
  apart: [],
  together: [],
  objective: 'total',
});
const at = (placed: Record<string, string>): Placement[] =>
  Object.entries(placed).map(([registration, booth]) => ({ registration, booths: [booth] }));

const contested = rowOf({ A: 9, B: 2 }, [
  ['A', 'b1', 10],
  ['A', 'b2', 7],
  ['B', 'b1', 10],
  ['B', 'b2', 3],
]);

test('the one with more points would rather have what the one with fewer holds', () => {
  const envy = { registration: 'A', holder: 'B', booths: ['b1'] };
  expect(justifiedEnvy(contested, at({ A: 'b2', B: 'b1' }))).toEqual([{ ...envy, own: ['b2'] }]);
  expect(justifiedEnvy(contested, at({ B: 'b1' }))).toEqual([{ ...envy, own: [] }]);
});

test.each<[string, Partial<AllocationProblem>, Record<string, string>]>([
  ['who has fewer points has no claim', {}, { A: 'b1', B: 'b2' }],
  [
    'nor has who has as many',
    {
      registrations: [
        { id: 'A', points: 2 },
        { id: 'B', points: 2 },
      ],
    },
    { A: 'b2', B: 'b1' },
  ],
  [
    'a lock is nobody’s envy',
    {
      registrations: [
        { id: 'A', points: 9 },
        { id: 'B', points: 2, lockedTo: ['b1'] },
      ],
    },
    { A: 'b2', B: 'b1' },
  ],
  [
    'nor is what would not fit',
    { candidates: contested.candidates.filter((one) => one.registration !== 'A' || one.booths[0] !== 'b1') },
    { A: 'b2', B: 'b1' },
  ],
])('%s', (_, given, placed) => {
  expect(justifiedEnvy({ ...contested, ...given }, at(placed))).toEqual([]);
});

test('a competitor that stays beside the booth takes the envy away; the holder itself does not', () => {
  const points = { A: 9, B: 2, C: 1 };
  const problem = {
    ...contested,
    registrations: Object.entries(points).map(([id, own]) => ({ id, points: own })),
  };
  problem.candidates = [...problem.candidates, { registration: 'C', booths: ['b2'], uses: [1], score: 5 }];
  const near = (other: string): AllocationProblem => ({
    ...problem,
    apart: [{ registrations: ['A', other], distance: 1, hard: true }],
  });
  const placed = at({ B: 'b1', C: 'b2' });
  expect(justifiedEnvy(near('C'), placed).map((one) => one.booths)).toEqual([['b2']]);
  expect(justifiedEnvy(near('B'), placed).map(({ holder, booths }) => [holder, booths])).toEqual([
    ['B', ['b1']],
  ]);
});

test(
  'serial dictatorship by points leaves none, whatever the points, sharing, merging and competitors',
  lasts,
  () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const placements = serialDictatorship(problem);
        expect(verifyPlacements(problem, placements).breaches).toEqual([]);
        expect(justifiedEnvy(problem, placements)).toEqual([]);
      }),
      { numRuns: LONG ? 5_000 : 500, seed: 2026 },
    );
  },
);

test('and none at Cosmoprof Asia 2026, where taking points backwards leaves plenty', () => {
  const { facts, refusal } = realEdition('cosmoprof-asia-2026');
  const { problem } = problemOf(facts, refusal);
  expect(justifiedEnvy(problem, serialDictatorship(problem))).toEqual([]);
  const backwards = problem.registrations.map((one) => ({ ...one, points: -one.points }));
  const unfair = serialDictatorship({ ...problem, registrations: backwards });
  expect(justifiedEnvy(problem, unfair).length).toBeGreaterThan(20);
});

/** By points, then order of the problem, each takes its best candidate that still fits (DOMAIN §3.2, 3). */
function serialDictatorship(problem: AllocationProblem): Placement[] {
  const placements: Placement[] = [];
  for (const { id } of [...problem.registrations].sort((a, b) => b.points - a.points)) {
    const own: Candidate[] = problem.candidates
      .filter((one) => one.registration === id && one.score >= 0)
      .sort((a, b) => b.score - a.score);
    const taken = own.find((candidate) => {
      const { breaches } = verifyPlacements(problem, [...placements, candidate]);
      return breaches.length === 0;
    });
    if (taken) placements.push({ registration: id, booths: taken.booths });
  }
  return placements;
}

const anyProblem: fc.Arbitrary<AllocationProblem> = fc
  .record({
    capacities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 5 }),
    points: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 }),
    scores: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 60, maxLength: 60 }),
    uses: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 60, maxLength: 60 }),
    apart: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 7 })), { maxLength: 4 }),
    merged: fc.boolean(),
  })
  .map(({ capacities, points, scores, uses, apart, merged }) => {
    const candidates = points.flatMap((_, who) => [
      ...capacities.map((capacity, index) => ({
        registration: `r${who}`,
        booths: [`b${index}`],
        uses: [Math.min(capacity, uses[who * 10 + index] ?? 1)],
        score: scores[who * 10 + index] ?? 0,
      })),
      ...(merged ? [{ registration: `r${who}`, booths: ['b0', 'b1'], uses: [1, 1], score: 31 + who }] : []),
    ]);
    return {
      booths: capacities.map((capacity, index) => {
        return { id: `b${index}`, capacity, x: index * 3, y: 0, width: 3, depth: 3, level: 'A' };
      }),
      registrations: points.map((own, who) => ({ id: `r${who}`, points: own })),
      candidates,
      apart: apart
        .filter(([a, b]) => a !== b && a < points.length && b < points.length)
        .map(([a, b, distance]) => ({ registrations: [`r${a}`, `r${b}`], distance, hard: true })),
      together: [],
      objective: 'points',
    };
  });
