import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProblem } from '#app/domain/allocation/check-problem';
import type { AllocationProblem, Candidate, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { smallProblem } from '../../domain/allocation/small-problem';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };
const LONG = process.env.PAVILION_LONG === '1';
const numRuns = LONG ? 3_000 : 60;
const lasts = { timeout: LONG ? 1_200_000 : undefined };

/** Firms in the order of their points, each with its booths, best first, one firm a booth. */
function wishing(wishes: Record<string, string[]>): AllocationProblem {
  const firms = Object.entries(wishes);
  return {
    booths: [...new Set(Object.values(wishes).flat())].map((id) => ({ id, capacity: 1 })),
    registrations: firms.map(([id], index) => ({ id, points: firms.length - index })),
    candidates: firms.flatMap(([registration, booths]) =>
      booths.map((booth, rank) => ({ registration, booths: [booth], uses: [1], score: 10 - rank })),
    ),
    apart: [],
    together: [],
    objective: 'points',
  };
}

const standing = (placements: Placement[]) =>
  Object.fromEntries(placements.map(({ registration, booths }) => [registration, booths.join(' + ')]));

const solved = async (problem: AllocationProblem) =>
  standing((await solveProblem(problem, OPTIONS)).placements);

const golden = wishing({ A: ['b1', 'b2', 'b3'], B: ['b1', 'b3', 'b2'], C: ['b1', 'b2', 'b3'] });

test('A b1>b2>b3, B b1>b3>b2, C b1>b2>b3 in the order A, B, C: A-b1, B-b3, C-b2', async () => {
  expect(await solveProblem(golden, OPTIONS)).toEqual({
    ...{ status: 'optimal', objective: 10 + 9 + 9, bound: null, gap: null, seconds: expect.any(Number) },
    placements: [
      { registration: 'A', booths: ['b1'] },
      { registration: 'B', booths: ['b3'] },
      { registration: 'C', booths: ['b2'] },
    ],
    ...{ verified: true, unplaced: [], conflict: [] },
  });
});

test('as many points: the order of the file, or of the draw that the problem asks for', async () => {
  const tied = { ...golden, registrations: golden.registrations.map(({ id }) => ({ id, points: 1 })) };
  expect(await solved(tied)).toEqual({ A: 'b1', B: 'b3', C: 'b2' });
  const orders = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => solved({ ...tied, draw: { seed } })));
  expect(
    new Set(orders.map((one) => Object.entries(one).find(([, booth]) => booth === 'b1')?.[0])).size,
  ).toBe(3);
  const uneven = { ...golden, draw: { seed: 3 } };
  expect(await solved(uneven)).toEqual({ A: 'b1', B: 'b3', C: 'b2' });
});

test('a lock and a must-place are left attainable; who is in no hurry takes what is left', async () => {
  const [a, b, c] = golden.registrations;
  if (!a || !b || !c) throw new Error('three firms');
  const locked = { ...golden, registrations: [a, b, { ...c, lockedTo: ['b1'] }] };
  expect(await solved(locked)).toEqual({ A: 'b2', B: 'b3', C: 'b1' });
  const must = { ...wishing({ A: ['x', 'y'], B: ['x'] }) };
  must.registrations = must.registrations.map((one) => ({ ...one, mustPlace: one.id === 'B' }));
  expect(await solved(must)).toEqual({ A: 'y', B: 'x' });
});

test('what scores below 0 is declined, and said to be; who has no booth and whom others kept out too', async () => {
  const problem = wishing({ A: ['x'], B: ['x'], C: ['y'], D: [] });
  problem.candidates = problem.candidates.map((one) =>
    one.registration === 'C' ? { ...one, score: -1 } : one,
  );
  const { placements, unplaced } = await solveProblem(problem, OPTIONS);
  expect(standing(placements)).toEqual({ A: 'x' });
  expect(unplaced).toEqual([
    { registration: 'B', reason: 'ALL_TAKEN', params: { by: 'A' } },
    { registration: 'C', reason: 'DECLINED', params: { score: -1 } },
    { registration: 'D', reason: 'NO_CANDIDATE', params: {} },
  ]);
});

test(
  'without a firm that was left out, and with its rules gone, nothing changes for the others',
  lasts,
  async () => {
    await onSmall(async (problem) => {
      const { placements, unplaced, status } = await solveProblem(problem, OPTIONS);
      if (status === 'infeasible') return;
      for (const { registration: gone } of unplaced) {
        const without = {
          ...problem,
          registrations: problem.registrations.filter(({ id }) => id !== gone),
          candidates: problem.candidates.filter(({ registration }) => registration !== gone),
          apart: problem.apart.filter(({ registrations }) => !registrations.includes(gone)),
          together: problem.together.filter(({ registrations }) => !registrations.includes(gone)),
        };
        expect(await solved(without)).toEqual(standing(placements));
      }
    });
  },
);

test(
  'nobody envies a firm with fewer points for what it could have taken instead, promises aside',
  lasts,
  async () => {
    await onSmall(async (drawn) => {
      const free = drawn.registrations.map(({ id, points }) => ({ id, points }));
      const problem = { ...drawn, registrations: free };
      const { placements } = await solveProblem(problem, OPTIONS);
      const points = new Map(free.map((one) => [one.id, one.points]));
      const own = (id: string) => placements.find((one) => one.registration === id);
      for (const wish of problem.candidates) {
        const mine = own(wish.registration);
        if (wish.score < 0 || wish.score <= scoreOf(problem, mine)) continue;
        const before = placements.filter(
          (one) => (points.get(one.registration) ?? 0) >= (points.get(wish.registration) ?? 0),
        );
        const instead = [...before.filter((one) => one !== mine), wish];
        expect(verifyPlacements(problem, instead).breaches).not.toEqual([]);
      }
    });
  },
);

test('nobody gets anything better by wishing for something else', lasts, async () => {
  await onSmall(async (problem) => {
    const [firm] = problem.registrations;
    if (!firm || firm.lockedTo || firm.mustPlace) return;
    const honest = await solveProblem(problem, OPTIONS);
    const lies: ((one: Candidate) => number)[] = [(one) => -one.score, (one) => 40 - one.score, () => 7];
    for (const lie of lies) {
      const candidates = problem.candidates.map((one) =>
        one.registration === firm.id ? { ...one, score: lie(one) } : one,
      );
      const lied = await solveProblem({ ...problem, candidates }, OPTIONS);
      const of = ({ placements }: { placements: Placement[] }) =>
        scoreOf(
          problem,
          placements.find((one) => one.registration === firm.id),
        );
      expect(Math.max(0, of(lied))).toBeLessThanOrEqual(of(honest));
    }
  });
});

async function onSmall(judge: (problem: AllocationProblem) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (drawn) => {
      const problem = { ...drawn, objective: 'points' as const };
      fc.pre(checkProblem(problem).length === 0);
      await judge(problem);
    }),
    { numRuns, seed: 20261121 },
  );
}

/** What a firm has of a placement; nothing is 0. Where candidates for the same booths differ, the one that is meant. */
function scoreOf(problem: AllocationProblem, placement: Placement | undefined): number {
  if (!placement) return 0;
  const alone = { ...problem, registrations: problem.registrations, apart: [], together: [] };
  return verifyPlacements(alone, [placement]).objective;
}
