import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '#app/domain/allocation/edition';
import type { AllocationProblem, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { realEdition } from '../../domain/allocation/real-edition';

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

test('brute force finds the same value on random small problems with every kind of rule', async () => {
  const runs = process.env.PAVILION_LONG ? 5_000 : 200;
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const best = bruteForce(problem);
      const solution = await solveProblem(problem, OPTIONS);
      expect(solution.objective).toBe(best);
      expect(solution.status).toBe(best === null ? 'infeasible' : 'optimal');
      expect(solution.verified).toBe(best !== null);
    }),
    { numRuns: runs, seed: 20261120 },
  );
}, 600_000);

test('one more booth never lowers the optimum', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, fc.nat(40), async (drawn, score) => {
      const problem = {
        ...drawn,
        registrations: drawn.registrations.map((one) => ({ id: one.id, points: 0 })),
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

/** Up to 6 booths on a row of two halls, 4 firms, shared and merged candidates, locks, must-place, near and together. */
const smallProblem: fc.Arbitrary<AllocationProblem> = fc
  .record({
    booths: fc.array(
      fc.record({ capacity: fc.integer({ min: 1, max: 3 }), far: fc.boolean(), gap: fc.boolean() }),
      {
        minLength: 2,
        maxLength: 6,
      },
    ),
    registrations: fc.array(fc.record({ must: fc.nat(9), lock: fc.nat(9) }), { minLength: 2, maxLength: 4 }),
    picks: fc.array(
      fc.record({
        firm: fc.nat(3),
        booth: fc.nat(5),
        use: fc.nat(2),
        merge: fc.boolean(),
        score: fc.integer({ min: -10, max: 40 }),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    apart: fc.array(
      fc.record({ a: fc.nat(3), b: fc.nat(3), far: fc.boolean(), hard: fc.boolean(), penalty: fc.nat(15) }),
      { maxLength: 3 },
    ),
    together: fc.array(fc.record({ a: fc.nat(3), b: fc.nat(3), bonus: fc.nat(15) }), { maxLength: 3 }),
  })
  .map(({ booths: drawn, registrations: firms, picks, apart, together }) => {
    const booths = drawn.map(({ capacity, far, gap }, index) => ({
      id: `b${index}`,
      capacity,
      x: index * 3 + (gap ? 0.5 : 0),
      y: 0,
      width: 2.5,
      depth: 3,
      level: far ? 'B' : 'A',
      neighbours: index > 0 && !gap ? [`b${index - 1}`] : [],
    }));
    const seen = new Set<string>();
    const candidates = picks.flatMap(({ firm, booth, use, merge, score }) => {
      const one = booth % booths.length;
      const chosen = merge && one + 1 < booths.length ? [one, one + 1] : [one];
      const registration = `r${firm % firms.length}`;
      const key = `${registration}/${chosen.join()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const uses = chosen.map((index) => 1 + (use % (drawn[index]?.capacity ?? 1)));
      return [{ registration, booths: chosen.map((index) => `b${index}`), uses, score }];
    });
    const pair = (a: number, b: number): [string, string] => {
      const first = a % firms.length;
      return [`r${first}`, `r${(first + 1 + (b % (firms.length - 1))) % firms.length}`];
    };
    return {
      booths,
      registrations: firms.map(({ must, lock }, index) => {
        const own = candidates.filter((one) => one.registration === `r${index}`);
        const lockedTo = lock === 0 ? (own[0]?.booths ?? null) : null;
        return { id: `r${index}`, points: 0, mustPlace: must === 0, lockedTo };
      }),
      candidates,
      apart: apart.map(({ a, b, far, hard, penalty }) => ({
        registrations: pair(a, b),
        distance: far ? 4 : 1,
        hard,
        penalty,
      })),
      together: together.map(({ a, b, bonus }) => ({ registrations: pair(a, b), bonus })),
      objective: 'total' as const,
    };
  });

function bruteForce(problem: AllocationProblem): number | null {
  let best: number | null = null;
  const visit = (index: number, placements: Placement[]): void => {
    const registration = problem.registrations[index];
    if (!registration) {
      const { breaches, objective } = verifyPlacements(problem, placements);
      if (breaches.length === 0 && (best === null || objective > best)) best = objective;
      return;
    }
    visit(index + 1, placements);
    for (const candidate of problem.candidates)
      if (candidate.registration === registration.id)
        visit(index + 1, [...placements, { registration: registration.id, booths: candidate.booths }]);
  };
  visit(0, []);
  return best;
}
