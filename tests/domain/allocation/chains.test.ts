import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterMoves, type Chain, chainsFrom, type Repair } from '#app/domain/allocation/chains';
import { type EditionFacts, problemOf, unfitness } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY, satisfactionOf, totalOf } from '#app/domain/allocation/policy';
import type { Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { booth, firm, row } from './factories';

const LONG = process.env.PAVILION_LONG === '1';
const lasts = { timeout: LONG ? 600_000 : undefined };

const repairOf = (
  facts: EditionFacts,
  placed: Record<string, string>,
  given: Partial<Repair> = {},
): Repair => ({
  ...{ facts, refusal: () => null, policy: DEFAULT_POLICY },
  standing: Object.entries(placed).map(([registration, id]) => ({ registration, booths: [id] })),
  ...{ confirmed: new Set<string>(), fixed: new Set<string>() },
  ...given,
});

const told = (chains: Chain[]) =>
  chains.map(({ moves }) => moves.map(({ firm: who, from, to }) => `${who} ${from ?? '–'}→${to}`).join(', '));

const facts: EditionFacts = {
  booths: row(3),
  firms: [
    firm('A', { wishes: ['b1'], points: 5 }),
    firm('B', { wishes: ['b2'], points: 2 }),
    firm('C', { points: 1 }),
  ],
};

test('A moves to the free booth, B to that of A, and C from nowhere to that of B', () => {
  const repair = repairOf(facts, { A: 'b2', B: 'b3' });
  const chains = chainsFrom(repair, 'b1');
  expect(told(chains)).toEqual([
    'A b2→b1, B b3→b2, C –→b3',
    'A b2→b1, C –→b2',
    'C –→b1',
    'A b2→b1, B b3→b2',
    'A b2→b1',
  ]);
  expect(chains[0]).toEqual({
    moves: [
      { firm: 'A', from: 'b2', to: 'b1' },
      { firm: 'B', from: 'b3', to: 'b2' },
      { firm: 'C', from: null, to: 'b3' },
    ],
    placed: 1,
    gain: 15 * 100 + 12 * 100 + 11 * 50,
    agree: [],
    leaves: null,
  });
  expect(chains[3]).toMatchObject({ placed: 0, gain: 2700, leaves: 'b3' });
  expect(afterMoves(repair.standing, chains[1]?.moves ?? [])).toEqual([
    { registration: 'B', booths: ['b3'] },
    { registration: 'A', booths: ['b1'] },
    { registration: 'C', booths: ['b2'] },
  ]);
});

test('a confirmed firm must agree, a fixed one stays, a held booth gives nothing', () => {
  const placed = { A: 'b2', B: 'b3' };
  const asked = chainsFrom(repairOf(facts, placed, { confirmed: new Set(['A']) }), 'b1');
  expect(asked.map(({ agree }) => agree)).toEqual([['A'], ['A'], [], ['A'], ['A']]);
  expect(told(chainsFrom(repairOf(facts, placed, { fixed: new Set(['A']) }), 'b1'))).toEqual(['C –→b1']);
  expect(chainsFrom(repairOf(facts, placed), 'b2')).toEqual([]);
  expect(chainsFrom(repairOf(facts, placed), 'no such booth')).toEqual([]);
});

test('nobody moves beside a competitor, too small a booth or one without a price', () => {
  const apart = { ...facts, firms: [firm('A', { wishes: ['b1'], avoid: ['B'] }), firm('B')] };
  expect(told(chainsFrom(repairOf(apart, { A: 'b3', B: 'b2' }), 'b1'))).toEqual([]);
  const large = {
    booths: [booth('b1'), booth('b2', { x: 3 })],
    firms: [firm('A', { minArea: 12, maxArea: 18 })],
  };
  expect(chainsFrom(repairOf(large, {}), 'b1')).toEqual([]);
  const dear = repairOf(
    facts,
    { A: 'b2', B: 'b3' },
    { refusal: (_, { id }) => (id === 'b1' ? 'NO_RATE' : null) },
  );
  expect(chainsFrom(dear, 'b1')).toEqual([]);
});

test('a neighbour that one leaves is counted against the move', () => {
  const pair = {
    booths: row(4),
    firms: [firm('A', { wishes: ['b1'], shareWith: ['B'] }), firm('B', { points: 40 })],
  };
  const [only] = chainsFrom(repairOf(pair, { A: 'b3', B: 'b4' }), 'b1');
  expect(only?.gain).toBe(10 * 100 - (30 * (10 + 50)) / 2);
});

test(
  'random small pavilions: exactly the chains that trying every sequence of moves finds, and their true gains',
  lasts,
  () => {
    const seen = { chains: 0, longest: 0 };
    fc.assert(
      fc.property(anyRepair, (repair) => {
        const chains = chainsFrom(repair, 'b1');
        const { problem, base } = problemOf(repair.facts, repair.refusal, repair.policy);
        const before = verifyPlacements(problem, repair.standing).objective;
        for (const { moves, gain, placed } of chains) {
          const after = verifyPlacements(problem, afterMoves(repair.standing, moves)).objective;
          expect(after - before).toBe(base * placed + gain);
          seen.longest = Math.max(seen.longest, moves.length);
        }
        seen.chains += chains.length;
        expect(told(chains).sort()).toEqual(everySequence(repair).sort());
      }),
      { numRuns: LONG ? 3_000 : 200, seed: 41 },
    );
    expect(seen.chains).toBeGreaterThan(500);
    expect(seen.longest).toBe(3);
  },
);

/** Every ordered choice of up to three firms, each to the booth left free by the one before, judged by the problem alone. */
function everySequence({ facts, refusal, policy, standing }: Repair): string[] {
  const { problem } = problemOf(facts, refusal, policy);
  const firms = new Map(facts.firms.map((one) => [one.id, one]));
  const value = (at: Placement[]) => verifyPlacements(problem, at);
  const start = value(standing);
  const found: string[] = [];
  const go = (free: string, at: Placement[], words: string[], used: string[]) => {
    for (const one of facts.firms) {
      if (used.includes(one.id)) continue;
      const from = at.find(({ registration }) => registration === one.id)?.booths[0];
      const there = facts.booths.find(({ id }) => id === free);
      if (!there || from === free || unfitness(one, there, refusal)) continue;
      const pleased = (id: string | undefined) => {
        const held = facts.booths.find((each) => each.id === id);
        const who = firms.get(one.id);
        return held && who ? totalOf(satisfactionOf(policy, who, held)) : -1;
      };
      if (pleased(free) <= pleased(from)) continue;
      const next = [
        ...at.filter(({ registration }) => registration !== one.id),
        { registration: one.id, booths: [free] },
      ];
      const line = [...words, `${one.id} ${from ?? '–'}→${free}`];
      const { breaches, objective } = value(next);
      if (breaches.length === 0 && (from === undefined || objective > start.objective))
        found.push(line.join(', '));
      if (from !== undefined && line.length < 3) go(from, next, line, [...used, one.id]);
    }
  };
  go('b1', standing, [], []);
  return found;
}

const anyRepair: fc.Arbitrary<Repair> = fc
  .record({
    areas: fc.array(fc.constantFrom(9, 12), { minLength: 5, maxLength: 5 }),
    wishes: fc.array(fc.shuffledSubarray(['b1', 'b2', 'b3', 'b4', 'b5']), { minLength: 6, maxLength: 6 }),
    points: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
    avoid: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 2 }),
    share: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 3 }),
  })
  .map(({ areas, wishes, points, avoid, share }) => {
    const named = (pairs: [number, number][], who: number) =>
      pairs.filter(([a, b]) => a === who && b !== who).map(([, b]) => `r${b}`);
    const booths = row(5).map((one, index) => ({ ...one, area: areas[index] ?? 9 }));
    const firms = wishes.map((own, who) =>
      firm(`r${who}`, {
        ...{ wishes: own, points: points[who] ?? 0, minArea: 9, maxArea: 12 },
        ...{ avoid: named(avoid, who), shareWith: named(share, who) },
      }),
    );
    const { problem } = problemOf({ booths, firms }, () => null);
    const standing: Placement[] = [];
    for (const [index, id] of ['b2', 'b3', 'b4', 'b5'].entries()) {
      const more = [...standing, { registration: `r${index}`, booths: [id] }];
      if (verifyPlacements(problem, more).breaches.length === 0)
        standing.push({ registration: `r${index}`, booths: [id] });
    }
    return repairOf({ booths, firms }, {}, { standing });
  });
