import { expect, test } from 'vitest';
import { checkProblem } from '#app/domain/allocation/check-problem';
import { distanceBetween } from '#app/domain/allocation/geometry';
import type { AllocationProblem } from '#app/domain/allocation/problem';

const sound: AllocationProblem = {
  booths: [
    { id: 'b1', capacity: 12, x: 0, y: 0, width: 4, depth: 3, level: '0', neighbours: ['b2'] },
    { id: 'b2', capacity: 9, x: 4, y: 0, width: 3, depth: 3, level: '0' },
  ],
  registrations: [
    { id: 'r1', points: 8, lockedTo: ['b2', 'b1'] },
    { id: 'r2', points: 0 },
  ],
  candidates: [
    { registration: 'r1', booths: ['b1', 'b2'], uses: [12, 9], score: 93 },
    { registration: 'r2', booths: ['b2'], uses: [9], score: -4 },
  ],
  apart: [{ registrations: ['r1', 'r2'], distance: 6, hard: false, penalty: 20 }],
  together: [{ registrations: ['r1', 'r2'], bonus: 15 }],
  objective: 'total',
};

test('a sound problem, whatever its objective; nobody possible anywhere is sound too', () => {
  for (const objective of ['total', 'lexicographic', 'points'] as const)
    expect(checkProblem({ ...sound, objective })).toEqual([]);
  const unlocked = sound.registrations.map((one) => ({ ...one, lockedTo: null }));
  expect(checkProblem({ ...sound, registrations: unlocked, candidates: [] })).toEqual([]);
});

const [first, second] = sound.candidates;
if (!first || !second) throw new Error('no candidates');
const withCandidate = (change: Partial<typeof first>) => ({ candidates: [first, { ...second, ...change }] });

test.each<[string, Partial<AllocationProblem>, string, string | undefined]>([
  ['no booths', { booths: [] }, 'ALLOCATION_EMPTY', undefined],
  ['no registrations', { registrations: [] }, 'ALLOCATION_EMPTY', undefined],
  [
    'a booth twice',
    { booths: [...sound.booths, { id: 'b1', capacity: 12, x: 9, y: 9, width: 1, depth: 1 }] },
    'ALLOCATION_DUPLICATE_ID',
    'b1',
  ],
  [
    'a registration twice',
    { registrations: [...sound.registrations, { id: 'r2', points: 1 }] },
    'ALLOCATION_DUPLICATE_ID',
    'r2',
  ],
  [
    'half a place',
    { booths: sound.booths.map((one) => (one.id === 'b2' ? { ...one, capacity: 9.5 } : one)) },
    'ALLOCATION_CAPACITY',
    'b2',
  ],
  [
    'an unknown neighbour',
    { booths: sound.booths.map((one) => (one.id === 'b2' ? { ...one, neighbours: ['b9'] } : one)) },
    'ALLOCATION_UNKNOWN_BOOTH',
    'b2',
  ],
  ['a wish for an unknown booth', withCandidate({ booths: ['b9'] }), 'ALLOCATION_UNKNOWN_BOOTH', 'r2: b9'],
  [
    'a candidate of nobody',
    withCandidate({ registration: 'r9' }),
    'ALLOCATION_UNKNOWN_REGISTRATION',
    'r9: b2',
  ],
  ['a candidate over capacity', withCandidate({ uses: [10] }), 'ALLOCATION_OVER_CAPACITY', 'r2: b2'],
  ['a candidate that uses nothing', withCandidate({ uses: [0] }), 'ALLOCATION_OVER_CAPACITY', 'r2: b2'],
  ['uses that miss', withCandidate({ uses: [] }), 'ALLOCATION_USES', 'r2: b2'],
  [
    'the same booth twice',
    withCandidate({ booths: ['b2', 'b2'], uses: [1, 1] }),
    'ALLOCATION_BOOTH_TWICE',
    'r2: b2 + b2',
  ],
  ['a score with decimals', withCandidate({ score: 1.5 }), 'ALLOCATION_SCORE', 'r2: b2'],
  ['a huge score', withCandidate({ score: 2e9 }), 'ALLOCATION_SCORE', 'r2: b2'],
  [
    'a lock that nothing keeps',
    {
      registrations: [
        { id: 'r1', points: 0, lockedTo: ['b2'] },
        { id: 'r2', points: 0 },
      ],
    },
    'ALLOCATION_LOCK_IMPOSSIBLE',
    'r1',
  ],
  [
    'a rule about a stranger',
    { together: [{ registrations: ['r1', 'r9'], bonus: 1 }] },
    'ALLOCATION_UNKNOWN_REGISTRATION',
    'r1 / r9',
  ],
  [
    'a rule about one alone',
    { together: [{ registrations: ['r1', 'r1'], bonus: 1 }] },
    'ALLOCATION_RULE_ON_ITSELF',
    'r1 / r1',
  ],
  [
    'a bonus that costs',
    { together: [{ registrations: ['r1', 'r2'], bonus: -1 }] },
    'ALLOCATION_SCORE',
    'r1 / r2',
  ],
  [
    'a distance below 0',
    { apart: [{ registrations: ['r1', 'r2'], distance: -1, hard: false }] },
    'ALLOCATION_DISTANCE',
    'r1 / r2',
  ],
  [
    'a distance rule without geometry',
    { booths: sound.booths.map((one) => (one.id === 'b2' ? { ...one, width: undefined } : one)) },
    'ALLOCATION_NO_GEOMETRY',
    'b2',
  ],
])('unfit: %s', (_, change, code, at) => {
  expect(checkProblem({ ...sound, ...change }).map((problem) => [problem.code, problem.at])).toEqual([
    [code, at],
  ]);
});

test.each([
  ['side by side', { x: 4, y: 0 }, 0],
  ['corner to corner', { x: 4, y: 3 }, 0],
  ['an aisle of 3 m', { x: 7, y: 1 }, 3],
  ['across a corner', { x: 7, y: 7 }, 5],
  ['half a metre', { x: 4.5, y: 0 }, 0.5],
  ['on another level', { x: 4, y: 0, level: '1' }, Number.POSITIVE_INFINITY],
])('distance: %s', (_, place, expected) => {
  const one = { id: 'a', capacity: 1, x: 0, y: 0, width: 4, depth: 3, level: '0' };
  expect(distanceBetween(one, { ...one, id: 'b', ...place })).toBe(expected);
  expect(distanceBetween({ ...one, id: 'b', ...place }, one)).toBe(expected);
});
