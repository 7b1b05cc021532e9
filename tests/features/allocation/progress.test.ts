import { expect, test } from 'vitest';
import type { AllocationProblem, Objective } from '#app/domain/allocation/problem';
import { type SolveProgress, solveProblem } from '#app/features/allocation/solver/solve';
import { hallProblem } from '../../../scripts/bench/allocation-problems';

const OPTIONS = { timeLimitSeconds: 60, seed: 1 };
const ruled = hallProblem(20, 4, 5);
const shared: AllocationProblem = { ...ruled, booths: ruled.booths.map((one) => ({ ...one, capacity: 20 })) };
const unruled: AllocationProblem = { ...ruled, apart: [], together: [] };

test.each<[string, AllocationProblem, Objective, string]>([
  ['total with rules', ruled, 'total', 'value and bound'],
  ['total of shared booths, by HiGHS', shared, 'total', 'value and bound'],
  ['total of an assignment', unruled, 'total', 'steps'],
  ['lexicographic, level by level', ruled, 'lexicographic', 'steps'],
  ['lexicographic of an assignment', unruled, 'lexicographic', 'steps'],
  ['points, turn by turn', ruled, 'points', 'steps'],
])('%s: tells how far it is', async (_, problem, objective, kind) => {
  const told: SolveProgress[] = [];
  const outcome = await solveProblem({ ...problem, objective }, OPTIONS, (known) => told.push(known));
  expect(outcome.status).toBe('optimal');
  expect(told.length).toBeGreaterThan(0);
  const steps = told.flatMap(({ step }) => (step ? [step.done] : []));
  if (kind === 'steps') expect(steps[0]).toBe(0);
  else {
    expect(steps).toEqual([]);
    const last = told.at(-1);
    expect(last?.objective).not.toBeNull();
    expect(last?.objective ?? 0).toBeLessThanOrEqual(outcome.objective ?? 0);
    expect(last?.bound ?? 0).toBeGreaterThanOrEqual(outcome.objective ?? Number.POSITIVE_INFINITY);
  }
  for (const [turn, { seconds, step }] of told.entries()) {
    expect(seconds).toBeGreaterThanOrEqual(told[turn - 1]?.seconds ?? 0);
    expect(step?.done ?? 0).toBeGreaterThanOrEqual(told[turn - 1]?.step?.done ?? 0);
    expect(step?.done ?? 0).toBeLessThanOrEqual(step?.of ?? 0);
  }
});

test('lexicographic tells its last level too', async () => {
  const told: SolveProgress[] = [];
  await solveProblem({ ...ruled, objective: 'lexicographic' }, OPTIONS, (known) => told.push(known));
  const last = told.at(-1)?.step;
  expect(last).toEqual({ done: last?.of, of: last?.of });
  expect(last?.of).toBeGreaterThan(2);
});
