import fc from 'fast-check';
import { candidatesByRegistration } from '#app/domain/allocation/candidates';
import { levelsOf } from '#app/domain/allocation/lexicographic';
import type { AllocationProblem, Apart, Candidate, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';

const drawn = fc.record({
  booths: fc.array(
    fc.record({ capacity: fc.integer({ min: 1, max: 3 }), far: fc.boolean(), gap: fc.boolean() }),
    { minLength: 2, maxLength: 7 },
  ),
  firms: fc.array(fc.record({ must: fc.nat(9), lock: fc.nat(9), points: fc.nat(3) }), {
    minLength: 2,
    maxLength: 5,
  }),
  picks: fc.array(
    fc.record({
      firm: fc.nat(4),
      booth: fc.nat(6),
      use: fc.nat(2),
      merge: fc.boolean(),
      score: fc.integer({ min: -10, max: 40 }),
    }),
    { minLength: 1, maxLength: 16 },
  ),
  apart: fc.array(
    fc.record({ a: fc.nat(4), b: fc.nat(4), metres: fc.nat(2), hard: fc.boolean(), penalty: fc.nat(15) }),
    { maxLength: 4 },
  ),
  together: fc.array(fc.record({ a: fc.nat(4), b: fc.nat(4), bonus: fc.nat(15) }), { maxLength: 4 }),
  previous: fc.array(fc.nat(15), { maxLength: 3 }),
});

/**
 * Up to 7 booths on a row of two halls and 5 firms: shared and merged candidates, the same booths used differently,
 * locks, must-place, near and together in every mixture that a problem may hold. Often infeasible, never unfit.
 */
export const smallProblem: fc.Arbitrary<AllocationProblem> = drawn.map(
  ({ booths, firms, picks, apart, together, previous }) => {
    const candidates = picks.map(({ firm, booth, use, merge, score }): Candidate => {
      const one = booth % booths.length;
      const chosen = merge && one + 1 < booths.length ? [one + 1, one] : [one];
      const uses = chosen.map((index) => 1 + (use % (booths[index]?.capacity ?? 1)));
      const registration = `r${firm % firms.length}`;
      return { registration, booths: chosen.map((index) => `b${index}`), uses, score };
    });
    const pair = (a: number, b: number): [string, string] => {
      const first = a % firms.length;
      return [`r${first}`, `r${(first + 1 + (b % (firms.length - 1))) % firms.length}`];
    };
    const keptApart = apart.map(
      ({ a, b, metres, hard, penalty }): Apart => ({
        ...{ registrations: pair(a, b), distance: [0, 1, 4][metres] ?? 0, hard },
        ...(!hard && { penalty }),
      }),
    );
    const hard = new Set(
      keptApart.flatMap((rule) => (rule.hard ? [[...rule.registrations].sort().join()] : [])),
    );
    return {
      booths: booths.map(({ capacity, far, gap }, index) => ({
        ...{ id: `b${index}`, capacity, x: index * 3 + (gap ? 0.5 : 0), y: 0, width: 2.5, depth: 3 },
        ...{ level: far ? 'B' : 'A', neighbours: index > 0 && !gap ? [`b${index - 1}`] : [] },
      })),
      registrations: firms.map(({ must, lock, points }, index) => {
        const own = candidates.find((one) => one.registration === `r${index}`);
        const lockedTo = lock === 0 && own ? own.booths : null;
        return { id: `r${index}`, points, mustPlace: must === 0, lockedTo };
      }),
      candidates,
      apart: keptApart,
      together: together
        .map(({ a, b, bonus }) => ({ registrations: pair(a, b), bonus }))
        .filter((rule) => !hard.has([...rule.registrations].sort().join())),
      objective: 'total' as const,
      previous: [
        ...new Map(
          previous.flatMap((index) => {
            const before = candidates[index];
            return before ? [[before.registration, asPlacement(before)] as const] : [];
          }),
        ).values(),
      ],
    };
  },
);

/** Small problems whose booths hold one firm each, most of them with a group that wants to stand together. */
export const oneEach: fc.Arbitrary<AllocationProblem> = fc
  .tuple(smallProblem, fc.nat(20), fc.nat(3))
  .map(([problem, bonus, outside]) => {
    const group = problem.registrations.slice(outside).map((firm) => firm.id);
    const rules = group.flatMap((one, index) =>
      group.slice(index + 1).map((other) => ({ registrations: [one, other] as [string, string], bonus })),
    );
    return {
      ...problem,
      booths: problem.booths.map((booth) => ({ ...booth, capacity: 1 })),
      candidates: [
        ...new Map(
          problem.candidates.map((one) => [
            `${one.registration}/${[...one.booths].sort().join()}`,
            { ...one, uses: one.booths.map(() => 1) },
          ]),
        ).values(),
      ],
      together: [...problem.together, ...rules],
    };
  });

/** Every placement that keeps all rules, by trying all there are. */
export function allPlacements(problem: AllocationProblem): Placement[][] {
  const wishes = [...candidatesByRegistration(problem).values()];
  let all: Placement[][] = [[]];
  for (const own of wishes)
    all = all.flatMap((sofar) => [sofar, ...own.map((candidate) => [...sofar, asPlacement(candidate)])]);
  return all.filter((placements) => verifyPlacements(problem, placements).breaches.length === 0);
}

const asPlacement = ({ registration, booths, uses }: Candidate): Placement => ({
  registration,
  booths,
  uses,
});

export function bestTotal(problem: AllocationProblem): number | null {
  const worths = allPlacements(problem).map((one) => verifyPlacements(problem, one).objective);
  return worths.length > 0 ? Math.max(...worths) : null;
}

export function bestLevels(problem: AllocationProblem): number[] | null {
  return allPlacements(problem)
    .map((one) => levelsOf(problem, one))
    .reduce<number[] | null>((best, levels) => (best && !isHigher(levels, best) ? best : levels), null);
}

function isHigher(levels: number[], than: number[]): boolean {
  const first = levels.findIndex((level, index) => level !== than[index]);
  return first >= 0 && (levels[first] ?? 0) > (than[first] ?? 0);
}

/** Serial dictatorship by the book: each in turn takes its best of what some placement of all still allows. */
export function dictatedPlacements(problem: AllocationProblem): Placement[] | null {
  let open = allPlacements(problem);
  if (open.length === 0) return null;
  const turns = [...problem.registrations].sort((a, b) => b.points - a.points);
  for (const { id, mustPlace, lockedTo } of turns) {
    const promised = mustPlace || lockedTo;
    const own = problem.candidates
      .filter((one) => one.registration === id && (promised || one.score >= 0))
      .sort((a, b) => b.score - a.score);
    const holds = (one: Candidate) =>
      open.filter((placements) =>
        placements.some((p) => p.registration === id && p.booths === one.booths && p.uses === one.uses),
      );
    const taken = own.find((one) => holds(one).length > 0);
    open = taken ? holds(taken) : open.filter((placements) => placements.every((p) => p.registration !== id));
  }
  return open[0] ?? null;
}
