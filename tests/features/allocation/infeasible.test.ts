import { expect, test } from 'vitest';
import type { AllocationProblem } from '#app/domain/allocation/problem';
import { solveProblem } from '#app/features/allocation/solver/solve';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };
const at = (x: number) => ({ x, y: 0, width: 3, depth: 3, level: '0' });

/** Ten booths in a row, ten firms that could stand anywhere and needn't. */
const easy: AllocationProblem = {
  booths: Array.from({ length: 10 }, (_, index) => ({ id: `b${index}`, capacity: 1, ...at(index * 3) })),
  registrations: Array.from({ length: 10 }, (_, index) => ({ id: `r${index}`, points: index })),
  candidates: Array.from({ length: 100 }, (_, index) => ({
    ...{ registration: `r${index % 10}`, booths: [`b${Math.floor(index / 10)}`], uses: [1], score: index },
  })),
  apart: [{ registrations: ['r8', 'r9'], distance: 1, hard: true }],
  together: [],
  objective: 'total',
};

const promising = (musts: string[], locks: Record<string, string[]> = {}) =>
  easy.registrations.map((one) => ({
    ...{ ...one, mustPlace: musts.includes(one.id), lockedTo: locks[one.id] ?? null },
  }));

const only = (registration: string, ...booths: string[]) => [
  ...easy.candidates.filter((one) => one.registration !== registration),
  ...booths.map((booth) => ({ registration, booths: [booth], uses: [1], score: 1 })),
];

const nowhere = { code: 'CONFLICT_NOWHERE', at: 'r3', params: { registration: 'r3' } };
const must = (id: string) => ({ code: 'CONFLICT_MUST', at: id, params: { registration: id } });
const lock = (id: string, booth: string) => {
  return { code: 'CONFLICT_LOCK', at: id, params: { registration: id, booths: booth } };
};
const room = (id: string) => ({ code: 'CONFLICT_CAPACITY', at: id, params: { booth: id, capacity: 1 } });
const apart = { code: 'CONFLICT_APART', at: 'r8 / r9', params: { one: 'r8', other: 'r9', distance: 1 } };

test.each<[string, Partial<AllocationProblem>, unknown[]]>([
  [
    'nowhere to go, among many who must be placed',
    { candidates: only('r3'), registrations: promising(['r1', 'r2', 'r3', 'r4']) },
    [nowhere],
  ],
  [
    'two for one booth',
    {
      candidates: only('r3', 'b7').filter((one) => one.registration !== 'r4' || one.booths[0] === 'b7'),
      registrations: promising(['r1', 'r2', 'r3', 'r4', 'r5']),
    },
    [room('b7'), must('r3'), must('r4')],
  ],
  [
    'a lock against a must',
    { candidates: only('r3', 'b7'), registrations: promising(['r1', 'r3'], { r5: ['b7'], r6: ['b2'] }) },
    [room('b7'), must('r3'), lock('r5', 'b7')],
  ],
  [
    'a distance against a lock',
    {
      candidates: only('r9', 'b4'),
      registrations: promising(['r0', 'r9'], { r8: ['b5'], r6: ['b2'] }),
    },
    [apart, must('r9'), lock('r8', 'b5')],
  ],
])('infeasible: %s', async (_, change, conflict) => {
  for (const objective of ['total', 'lexicographic', 'points'] as const) {
    const outcome = await solveProblem({ ...easy, ...change, objective }, OPTIONS);
    expect(outcome).toMatchObject({ status: 'infeasible', objective: null, verified: false, placements: [] });
    expect(outcome.conflict).toEqual(conflict);
    expect(outcome.unplaced).toHaveLength(10);
  }
});

test('as many who must be placed as there are booths but one too many: all of them, and no fewer', async () => {
  const registrations = promising(easy.registrations.map(({ id }) => id));
  const booths = easy.booths.slice(0, 3);
  const candidates = easy.candidates.filter(({ booths: [booth] }) => booths.some(({ id }) => id === booth));
  const outcome = await solveProblem({ ...easy, booths, candidates, registrations }, OPTIONS);
  const codes = outcome.conflict.map(({ code }) => code);
  expect(codes.filter((code) => code === 'CONFLICT_CAPACITY')).toHaveLength(3);
  expect(codes.filter((code) => code === 'CONFLICT_MUST')).toHaveLength(4);
  expect(codes).toHaveLength(7);
});
