import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf } from '#app/domain/allocation/edition';
import { type SolverPool, solverPool } from '#app/features/allocation/solver/pool.server';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { realEdition } from '../../domain/allocation/real-edition';

let pool: SolverPool;

beforeAll(() => {
  pool = solverPool();
});

afterAll(() => pool.close());

const lasVegas = () => {
  const { facts, refusal } = realEdition('cosmoprof-las-vegas-2027');
  return problemOf(facts, refusal).problem;
};

test('the worker thread answers what the solver answers here', async () => {
  const options = { timeLimitSeconds: 60, seed: 1 };
  const there = await pool.solve(lasVegas(), options);
  const here = await solveProblem(lasVegas(), options);
  expect(there.status).toBe('optimal');
  expect({ ...there, seconds: 0 }).toEqual({ ...here, seconds: 0 });
});

test('an aborted solve stops and leaves the pool able to solve again', async () => {
  const { facts, refusal } = realEdition('cosmetic-360-2027');
  const cancel = new AbortController();
  const running = pool.solve(
    problemOf(facts, refusal).problem,
    { timeLimitSeconds: 60, seed: 1 },
    undefined,
    cancel.signal,
  );
  setTimeout(() => cancel.abort(), 300);
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect((await pool.solve(lasVegas(), { timeLimitSeconds: 60, seed: 1 })).status).toBe('optimal');
});
