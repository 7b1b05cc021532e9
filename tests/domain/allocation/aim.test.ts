import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Aim, aimedAt, inDrawnOrder, usualAim } from '#app/domain/allocation/aim';
import { problemOf } from '#app/domain/allocation/edition';
import type { AllocationProblem, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { firm, row } from './factories';

const always = () => null;

test('after a release the fewest moves are aimed at', () => {
  expect([usualAim(false), usualAim(true)]).toEqual<Aim[]>(['total', 'fewest_moves']);
});

test('the solver’s own objectives get the problem as it is, with where firms stood', () => {
  const based = problemOf({ booths: row(2), firms: [firm('A'), firm('B')] }, always);
  const previous = [{ registration: 'A', booths: ['b1'] }];
  expect(aimedAt(based, 'total', previous)).toBe(based.problem);
  for (const aim of ['lexicographic', 'points'] as const)
    expect(aimedAt(based, aim, previous)).toEqual({ ...based.problem, objective: aim, previous });
});

test('the drawn order is that of the registrations, and of nothing else', () => {
  const { problem } = problemOf({ booths: row(1), firms: [firm('A'), firm('B'), firm('C')] }, always);
  const drawn = inDrawnOrder(problem, ['C', 'A', 'B']);
  expect(drawn.registrations.map(({ id }) => id)).toEqual(['C', 'A', 'B']);
  expect({ ...drawn, registrations: [] }).toEqual({ ...problem, registrations: [] });
});

const wishes = fc.shuffledSubarray(['b1', 'b2', 'b3', 'b4']);
const firms = fc
  .array(fc.record({ wishes, points: fc.nat(50), corner: fc.constantFrom('yes', 'no', 'either') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((given) => given.map((one, index) => firm('ABCD'.charAt(index), { ...one, shareWith: ['A'] })));

test('as many firms as can be, then as few moves as can be, then satisfaction: by trying them all', () => {
  fc.assert(
    fc.property(firms, fc.integer({ min: 1, max: 4 }), fc.nat(23), (given, booths, seed) => {
      const based = problemOf({ booths: row(booths), firms: given }, always);
      const every = placementsOf(based.problem);
      const previous = every[seed % every.length] ?? [];
      const aimed = aimedAt(based, 'fewest_moves', previous);
      const ranked = (placements: Placement[]) => [
        placements.length,
        placements.filter((one) => previous.some((was) => JSON.stringify(was) === JSON.stringify(one)))
          .length,
        verifyPlacements(based.problem, placements).objective,
      ];
      const worth = (placements: Placement[]) => verifyPlacements(aimed, placements).objective;
      const best = every.reduce((a, b) => (worth(b) > worth(a) ? b : a));
      const wanted = every.map(ranked).reduce((a, b) => (isGreater(b, a) ? b : a));
      expect(ranked(best)).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});

function placementsOf(problem: AllocationProblem): Placement[][] {
  return problem.registrations.reduce<Placement[][]>(
    (all, { id }) =>
      all.flatMap((placed) => [
        placed,
        ...problem.candidates
          .filter((one) => one.registration === id)
          .filter((one) => !placed.some((other) => other.booths[0] === one.booths[0]))
          .map((one) => [...placed, { registration: id, booths: one.booths }]),
      ]),
    [[]],
  );
}

function isGreater(a: number[], b: number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
