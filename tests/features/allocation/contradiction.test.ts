import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { workOut } from '#app/features/allocation/steps-solve.server';
import { firm, row } from '../../domain/allocation/factories';

const loaded = (locks: Record<string, string>) => {
  const firms = ['r1', 'r2', 'r3'].map((id) => firm(id, { company: `Maison ${id}` }));
  const facts = { booths: row(2), firms, locks };
  const rest = { hash: '', registrationIds: new Map(), placeIds: new Map() };
  return { facts, refusal: () => null, policy: DEFAULT_POLICY, ...rest };
};

const HOW = { aim: 'total' as const, seed: 1, timeLimitSeconds: 60, previous: [] };

const told = async (locks: Record<string, string>, solve: Solve) => {
  const result = await workOut(loaded(locks), HOW, solve);
  const problems = result.ok ? [] : result.problems.map(({ code, params = {} }) => ({ code, params }));
  return problems.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};

const direct: Solve = (problem, options) => solveProblem(problem, options);

test('locks that crowd a booth are told by the names of the companies', async () => {
  expect(await told({ r1: 'b2', r2: 'b2', r3: 'b1' }, direct)).toEqual([
    {
      code: 'LOCKS_CROWDED',
      params: { registrations: 'Maison r1, Maison r2', booth: 'b2', capacity: 1, use: 2 },
    },
  ]);
});

test('where everybody must be placed on too few booths, the rules that contradict are told by name', async () => {
  const everybody: Solve = (problem, options) => {
    const registrations = problem.registrations.map((one) => ({ ...one, mustPlace: true }));
    return solveProblem({ ...problem, registrations }, options);
  };
  const must = (registration: string) => ({ code: 'CONFLICT_MUST', params: { registration } });
  expect(await told({}, everybody)).toEqual([
    { code: 'ALLOCATION_INFEASIBLE', params: {} },
    { code: 'CONFLICT_CAPACITY', params: { booth: 'b1', capacity: 1 } },
    { code: 'CONFLICT_CAPACITY', params: { booth: 'b2', capacity: 1 } },
    ...[must('Maison r1'), must('Maison r2'), must('Maison r3')],
  ]);
});
