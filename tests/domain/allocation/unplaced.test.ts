import { expect, test } from 'vitest';
import type { AllocationProblem, Placement } from '#app/domain/allocation/problem';
import { unplacedReasons } from '#app/domain/allocation/unplaced';

const at = (x: number) => ({ x, y: 0, width: 3, depth: 3, level: '0' });

/** r0 holds b0; r1 could stand there, beside it in b1, or far away in b2. */
const problem: AllocationProblem = {
  booths: [0, 1, 2].map((index) => ({ id: `b${index}`, capacity: 9, ...at(index * 3) })),
  registrations: [
    { id: 'r0', points: 0 },
    { id: 'r1', points: 0 },
  ],
  candidates: [
    { registration: 'r0', booths: ['b0'], uses: [5], score: 9 },
    { registration: 'r1', booths: ['b0'], uses: [5], score: 9 },
  ],
  apart: [],
  together: [],
  objective: 'total',
};
const placements: Placement[] = [{ registration: 'r0', booths: ['b0'] }];
const [mine, theirs] = problem.candidates;
if (!mine || !theirs) throw new Error('no candidates');
const beside = { registration: 'r1', booths: ['b1'], uses: [9], score: 4 };
const hard = { registrations: ['r0', 'r1'] as [string, string], distance: 1, hard: true };

test.each<[string, Partial<AllocationProblem>, string, object]>([
  ['nothing is possible', { candidates: [mine] }, 'NO_CANDIDATE', {}],
  ['what is possible is taken', {}, 'ALL_TAKEN', { by: 'r0' }],
  ['what is free is too near', { candidates: [mine, theirs, beside], apart: [hard] }, 'RULES', { by: 'r0' }],
  [
    'what is free scores below 0',
    { candidates: [mine, theirs, { ...beside, score: -2 }, { ...beside, booths: ['b2'], score: -1 }] },
    'DECLINED',
    { score: -1 },
  ],
  [
    'a penalty eats it',
    { candidates: [mine, beside], apart: [{ ...hard, hard: false, penalty: 5 }] },
    'WORTH_MORE_OTHERWISE',
    { booths: 'b1' },
  ],
  [
    'by points: it is kept for a promise',
    { candidates: [mine, beside], objective: 'points' },
    'KEPT_FOR_PROMISES',
    {},
  ],
])('left out because %s', (_, change, reason, params) => {
  expect(unplacedReasons({ ...problem, ...change }, placements)).toEqual([
    { registration: 'r1', reason, params },
  ]);
});

test('more than five holders are counted', () => {
  const holders = Array.from({ length: 8 }, (_, index) => `h${index}`);
  const crowd: AllocationProblem = {
    ...problem,
    registrations: [...holders, 'r1'].map((id) => ({ id, points: 0 })),
    candidates: [
      ...holders.map((registration) => ({ registration, booths: ['b0'], uses: [1], score: 1 })),
      theirs,
    ],
  };
  const standing = holders.map((registration) => ({ registration, booths: ['b0'] }));
  expect(unplacedReasons(crowd, standing)).toEqual([
    { registration: 'r1', reason: 'ALL_TAKEN', params: { by: 'h0, h1, h2, h3, h4 +3' } },
  ]);
});
