import { expect, test } from 'vitest';
import { problemOf } from '#app/domain/allocation/edition';
import { justifiedEnvy } from '#app/domain/allocation/envy';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { realEdition } from '../../domain/allocation/real-edition';

const OPTIONS = { timeLimitSeconds: 120, seed: 1 };

test.each(['cosmoprof-asia-2026', 'cosmoprof-bologna-2027', 'china-beauty-expo-2027'])(
  '%s by points: nobody has reason to envy one with fewer points',
  async (slug) => {
    const { facts, refusal } = realEdition(slug);
    const { problem } = problemOf(facts, refusal);
    const byPoints = await solveProblem({ ...problem, objective: 'points' }, OPTIONS);
    expect(byPoints.verified).toBe(true);
    expect(byPoints.placements.length).toBeGreaterThan(5);
    expect(justifiedEnvy(problem, byPoints.placements)).toEqual([]);
  },
  150_000,
);

test('Bologna by the sum of satisfaction: the envious are named, and each case is what it says', async () => {
  const { facts, refusal } = realEdition('cosmoprof-bologna-2027');
  const { problem } = problemOf(facts, refusal);
  const { placements } = await solveProblem(problem, OPTIONS);
  const envies = justifiedEnvy(problem, placements);
  expect(envies.length).toBeGreaterThan(0);
  const points = new Map(problem.registrations.map((one) => [one.id, one.points]));
  for (const { registration, holder, booths } of envies) {
    expect(points.get(registration) ?? 0).toBeGreaterThan(points.get(holder) ?? 0);
    expect(placements.find((one) => one.registration === holder)?.booths).toEqual(booths);
  }
  for (const { registration } of envies) {
    const own = envies.filter((envy) => envy.registration === registration);
    const among = new Set([registration]);
    const concerned = new Set([registration, ...placements.map((one) => one.registration)]);
    const fewer = { ...facts, firms: facts.firms.filter(({ id }) => concerned.has(id)) };
    expect(justifiedEnvy(problem, placements, among)).toEqual(own);
    expect(justifiedEnvy(problemOf(fewer, refusal).problem, placements, among)).toEqual(own);
  }
}, 150_000);
