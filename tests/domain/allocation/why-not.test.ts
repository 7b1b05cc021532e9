import { expect, test } from 'vitest';
import type { EditionFacts } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { firm, row } from './factories';

const wishOf = (facts: EditionFacts, placed: Record<string, string>) => {
  const placements = Object.entries(placed).map(([registration, id]) => ({ registration, booths: [id] }));
  const told = explainAll({ facts, refusal: () => null, policy: DEFAULT_POLICY }, placements);
  return told.find((one) => one.registration === 'A')?.reasons.filter(({ code }) => code.startsWith('WISH'));
};
const wish = { rank: 1, booth: 'b1' };

test('a holder that a person placed is told as such, whatever its points', () => {
  const facts = {
    booths: row(2),
    firms: [firm('A', { wishes: ['b1'], points: 9 }), firm('B', { points: 2 })],
    locks: { B: 'b1' },
  };
  expect(wishOf(facts, { A: 'b2', B: 'b1' })).toEqual([
    { code: 'WISH_HELD_LOCKED', params: { ...wish, company: 'Firm B', points: 2, own: 9 } },
  ]);
});

test('of several holders the one with fewest points that nobody placed there', () => {
  const facts = {
    booths: [...row(1, { places: 2 }), ...row(3).slice(1)],
    firms: [firm('A', { wishes: ['b1'], points: 4 }), firm('B', { points: 2 }), firm('C', { points: 6 })],
    locks: { B: 'b1' },
  };
  expect(wishOf(facts, { A: 'b2', B: 'b1', C: 'b1' })).toEqual([
    { code: 'WISH_HELD_MORE', params: { ...wish, company: 'Firm C', points: 6, own: 4 } },
  ]);
});

test.each([
  ['WISH_FREE', {}, {}, { A: 'b2' }],
  ['WISH_FREE_LOCKED', {}, { A: 'b2' }, { A: 'b2' }],
  ['WISH_FREE_NO_BETTER', { wishes: ['b1', 'b2'], corner: 'no' as const }, {}, { A: 'b2' }],
  ['WISH_FREE', {}, {}, {}],
])('a better wish stays free: %s', (code, given, locks, placed) => {
  const [first, ...rest] = row(2);
  if (!first) throw new Error('no booth');
  const facts = {
    booths: [{ ...first, area: 12, openSides: 3 }, ...rest],
    firms: [firm('A', { wishes: ['b1'], minArea: 9, maxArea: 12, ...given })],
    locks,
  };
  expect(wishOf(facts, placed)).toEqual([{ code, params: wish }]);
});

test('a better wish stays free for the sake of the one that asked to stand beside it', () => {
  const facts = {
    booths: row(4),
    firms: [firm('A', { wishes: ['b1', 'b3'] }), firm('B', { shareWith: ['A'], points: 4 })],
  };
  const placed = { A: 'b3', B: 'b4' };
  expect(wishOf(facts, placed)).toEqual([
    { code: 'WISH_FREE_NEIGHBOUR', params: { ...wish, company: 'Firm B' } },
  ]);
  const [one, other] = facts.firms;
  if (!one || !other) throw new Error('no firms');
  const dearer = { ...facts, firms: [{ ...one, wishes: ['b1', 'b2', 'b4', 'b6', 'b3'] }, other] };
  expect(wishOf(dearer, placed)?.[0]).toEqual({ code: 'WISH_FREE', params: wish });
});
