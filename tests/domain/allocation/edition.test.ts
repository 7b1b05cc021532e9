import { expect, test } from 'vitest';
import { type FirmFacts, problemOf, unfitness } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY, satisfactionOf, weightOf } from '#app/domain/allocation/policy';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { booth, firm, row } from './factories';
import { realEdition } from './real-edition';

const anyPrice = () => null;

const collective = { code: 'BUZZ', kind: 'collective' as const, area: null };
const shared = { code: 'P8', kind: 'shared' as const, area: 8 };

test.each<[string, Partial<FirmFacts>, Parameters<typeof booth>[1], unknown]>([
  ['the wished area when no limits are given', { wishedArea: 9 }, { area: 9 }, null],
  ['no other area then', { wishedArea: 9 }, { area: 12 }, { code: 'TOO_LARGE', area: 12, limit: 9 }],
  ['limits are inclusive', { minArea: 9, maxArea: 12 }, { area: 12 }, null],
  ['below the least', { minArea: 9, maxArea: 12 }, { area: 8.5 }, { code: 'TOO_SMALL', area: 8.5, limit: 9 }],
  ['an empty limit is none', { minArea: 9, maxArea: null }, { area: 60 }, null],
  ['half metres count', { minArea: 6, maxArea: 7.5 }, { area: 7.5 }, null],
  ['no area asked at all', { wishedArea: null }, { area: 36 }, null],
  ['a collective booth is for collective packages', {}, { use: 'collective' }, { code: 'COLLECTIVE_ONLY' }],
  ['and they for it', { package: collective }, {}, { code: 'NOT_COLLECTIVE' }],
  ['whatever its area', { package: collective }, { use: 'collective', area: 24 }, null],
  ['a shared package', { package: shared, wishedArea: 12 }, { use: 'shared', area: 8 }, null],
  ['not on an individual booth', { package: shared }, { area: 8 }, { code: 'OTHER_PACKAGE' }],
  [
    'a package says its area',
    { package: { ...shared, area: 12 } },
    { use: 'shared', area: 8 },
    { code: 'TOO_SMALL', area: 8, limit: 12 },
  ],
])('fits: %s', (_, asked, offered, expected) => {
  expect(unfitness(firm('F', asked), booth('b', offered), anyPrice)).toEqual(expected);
});

test('Bologna: the 10 m² corner has no price, is no candidate, and the manager is told for each firm', () => {
  const { facts, refusal } = realEdition('cosmoprof-bologna-2027');
  const { problem, refused } = problemOf(facts, refusal);
  const corners = facts.booths.filter(
    (one) => one.area < 12 && one.openSides >= 2 && one.use === 'individual',
  );
  expect(corners.map((one) => one.id)).toEqual([...new Set(refused.map((one) => one.booth))]);
  expect(new Set(refused.map((one) => one.price))).toEqual(new Set(['CORNER_NEEDS_12_M2']));
  const candidates = problem.candidates.filter((one) =>
    corners.some((corner) => one.booths.includes(corner.id)),
  );
  expect(candidates).toEqual([]);
  expect(refused).toHaveLength(9);
});

test.each([
  [
    'first wish, exact size, any sides',
    { wishes: ['b'], wishedArea: 12 },
    { area: 12 },
    { wishRank: 1, wish: 100, size: 30, sides: 20 },
  ],
  ['third wish', { wishes: ['x', 'y', 'b'] }, {}, { wishRank: 3, wish: 65, size: 30, sides: 20 }],
  [
    'not wished, a quarter too large',
    { wishes: ['x'], wishedArea: 12 },
    { area: 15 },
    { wishRank: null, wish: 0, size: 15, sides: 20 },
  ],
  [
    'half too small earns nothing for size',
    { wishedArea: 12 },
    { area: 6 },
    { wishRank: null, wish: 0, size: 0, sides: 20 },
  ],
  [
    'a corner was wished',
    { corner: 'yes' as const },
    { openSides: 1 },
    { wishRank: null, wish: 0, size: 30, sides: 0 },
  ],
  [
    'a head is a corner and more',
    { corner: 'yes' as const },
    { openSides: 3 },
    { wishRank: null, wish: 0, size: 30, sides: 20 },
  ],
  [
    'a corner was not wished',
    { corner: 'no' as const },
    { openSides: 2 },
    { wishRank: null, wish: 0, size: 30, sides: 0 },
  ],
])('worth: %s', (_, asked, offered, expected) => {
  expect(satisfactionOf(DEFAULT_POLICY, firm('F', asked), booth('b', offered))).toEqual(expected);
});

test('points weigh from 10 to 50 and never less', () => {
  expect([-3, 0, 7.5, 40, 99].map((points) => weightOf(DEFAULT_POLICY, points))).toEqual([
    10, 10, 18, 50, 50,
  ]);
});

test('one more firm placed is worth more than pleasing all others', () => {
  const firms = [
    firm('A', { wishes: ['b1'], points: 40 }),
    firm('B', { wishes: ['b1'], points: 40, shareWith: ['A'] }),
  ];
  const { problem, base } = problemOf({ booths: row(2), firms }, anyPrice);
  const most = problem.candidates.map((one) => one.score - base).sort((a, b) => b - a);
  const bonuses = problem.together.reduce((sum, one) => sum + one.bonus, 0);
  expect((most[0] ?? 0) + (most[1] ?? 0) + bonuses).toBeLessThan(base);
  expect(base).toBe(100_000);
});

test('rules: one-sided wishes to share or avoid count once, an enemy is no neighbour, strangers are ignored', () => {
  const firms = [
    firm('A', { shareWith: ['B', 'nobody'], avoid: ['C'], points: 10 }),
    firm('B', { shareWith: ['A'] }),
    firm('C', { avoid: ['A'], shareWith: ['A', 'B'] }),
  ];
  const { problem } = problemOf({ booths: row(3), firms }, anyPrice);
  expect(problem.apart).toEqual([{ registrations: ['A', 'C'], distance: 1, hard: true }]);
  expect(problem.together).toEqual([
    { registrations: ['A', 'B'], bonus: 450 },
    { registrations: ['B', 'C'], bonus: 300 },
  ]);
});

test('a locked firm is locked in the problem, and the order of the facts changes nothing', () => {
  const facts = { booths: row(3), firms: [firm('B'), firm('A')], locks: { A: 'b2' } };
  const { problem } = problemOf(facts, anyPrice);
  expect(problem.registrations.map(({ id, lockedTo }) => [id, lockedTo])).toEqual([
    ['A', ['b2']],
    ['B', null],
  ]);
  const turned = { ...facts, booths: [...facts.booths].reverse(), firms: [...facts.firms].reverse() };
  expect(problemOf(turned, anyPrice).problem).toEqual(problem);
});

test('the checker finds each broken rule and counts the value for itself', () => {
  const firms = [firm('A', { avoid: ['B'] }), firm('B'), firm('C', { shareWith: ['A'] })];
  const { problem, base } = problemOf({ booths: row(4), firms, locks: { C: 'b4' } }, anyPrice);
  const at = (registration: string, ...booths: string[]) => ({ registration, booths });
  const good = [at('A', 'b3'), at('B', 'b1'), at('C', 'b4')];
  expect(verifyPlacements(problem, good)).toEqual({ breaches: [], objective: 3 * (base + 500) + 300 });
  const rules = (...placements: typeof good) =>
    verifyPlacements(problem, placements).breaches.map((one) => one.rule);
  expect(rules(at('A', 'b2'), at('B', 'b1'), at('C', 'b4'))).toEqual(['TOO_NEAR']);
  expect(rules(at('A', 'b1'), at('B', 'b3'))).toEqual(['LOCK']);
  expect(rules(at('A', 'b4'), at('C', 'b4'))).toEqual(['OVER_CAPACITY']);
  expect(rules(at('A', 'b1'), at('A', 'b2'), at('C', 'b4'))).toEqual(['PLACED_TWICE']);
  expect(rules(at('X', 'b1'), at('C', 'b4'))).toEqual(['UNKNOWN_REGISTRATION', 'NO_SUCH_CANDIDATE']);
  const must = {
    ...problem,
    registrations: problem.registrations.map((one) => ({ ...one, lockedTo: null, mustPlace: true })),
  };
  expect(verifyPlacements(must, good.slice(0, 2)).breaches).toEqual([
    { rule: 'NOT_PLACED', registration: 'C' },
  ]);
});
