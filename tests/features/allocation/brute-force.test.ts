import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProblem } from '#app/domain/allocation/check-problem';
import { levelsOf } from '#app/domain/allocation/lexicographic';
import type { AllocationProblem, Objective, Outcome } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { solveProblem } from '#app/features/allocation/solver/solve';
import {
  bestLevels,
  bestTotal,
  dictatedPlacements,
  smallProblem,
} from '../../domain/allocation/small-problem';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };
const runs = process.env.PAVILION_LONG ? 5_000 : 150;

/** Solves random problems that are fit, and has each answer judged; answers how many were solvable. */
async function onSmallProblems(
  objective: Objective,
  judge: (problem: AllocationProblem, outcome: Outcome) => void,
): Promise<number> {
  let solvable = 0;
  await fc.assert(
    fc.asyncProperty(smallProblem, async (drawn) => {
      const problem = { ...drawn, objective };
      fc.pre(checkProblem(problem).length === 0);
      const outcome = await solveProblem(problem, OPTIONS);
      judge(problem, outcome);
      const { breaches, objective: worth } = verifyPlacements(problem, outcome.placements);
      if (outcome.status === 'infeasible') return;
      solvable += 1;
      expect([outcome.verified, outcome.status, breaches]).toEqual([true, 'optimal', []]);
      expect(outcome.objective).toBe(worth);
      const firms = [...outcome.placements, ...outcome.unplaced].map((one) => one.registration);
      expect(firms.sort()).toEqual(problem.registrations.map((one) => one.id).sort());
    }),
    { numRuns: runs, seed: 20261121 },
  );
  return solvable;
}

test('total: no placement is worth more', async () => {
  const solvable = await onSmallProblems('total', (problem, outcome) => {
    const best = bestTotal(problem);
    expect(outcome.objective).toBe(best);
    expect(outcome.bound).toBe(best);
    expect(outcome.status).toBe(best === null ? 'infeasible' : 'optimal');
  });
  expect(solvable).toBeGreaterThan(runs / 2);
}, 1_200_000);

test('lexicographic: no placement is higher at the first level where it differs', async () => {
  const solvable = await onSmallProblems('lexicographic', (problem, outcome) => {
    const best = bestLevels(problem);
    expect(outcome.status).toBe(best === null ? 'infeasible' : 'optimal');
    if (best) expect(levelsOf(problem, outcome.placements)).toEqual(best);
  });
  expect(solvable).toBeGreaterThan(runs / 2);
}, 1_200_000);

test('points: each took in its turn the best that left all promises attainable', async () => {
  const bare = (placements: { registration: string; booths: string[] }[]) =>
    placements.map(({ registration, booths }) => `${registration}: ${booths.join()}`).sort();
  const solvable = await onSmallProblems('points', (problem, outcome) => {
    const dictated = dictatedPlacements(problem);
    expect(outcome.status).toBe(dictated === null ? 'infeasible' : 'optimal');
    expect(bare(outcome.placements)).toEqual(bare(dictated ?? []));
  });
  expect(solvable).toBeGreaterThan(runs / 2);
}, 1_200_000);
