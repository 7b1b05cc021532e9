import { expect, test } from 'vitest';
import type { EditionFacts, PriceRefusal } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { booth, firm, row } from './factories';

const explained = (facts: EditionFacts, placed: Record<string, string>, refusal: PriceRefusal = () => null) =>
  explainAll(
    { facts, refusal, policy: DEFAULT_POLICY },
    Object.entries(placed).map(([registration, id]) => ({ registration, booths: [id] })),
  );

const said = (facts: EditionFacts, placed: Record<string, string>, who: string, refusal?: PriceRefusal) =>
  explained(facts, placed, refusal).find((one) => one.registration === who);

test('what a firm got: wish, size, corner, points, and whom it stands beside', () => {
  const firms = [
    firm('A', {
      wishes: ['b1'],
      wishedArea: 12,
      minArea: 9,
      maxArea: 12,
      corner: 'yes',
      points: 7,
      shareWith: ['B'],
    }),
    firm('B'),
  ];
  const facts = { booths: row(3), firms };
  expect(said(facts, { A: 'b1', B: 'b2' }, 'A')).toEqual({
    registration: 'A',
    booths: ['b1'],
    wishRank: 1,
    satisfaction: 77,
    reasons: [
      { code: 'GOT_WISH', params: { rank: 1 } },
      { code: 'AREA_OTHER', params: { area: 9, wished: 12 } },
      { code: 'CORNER_MISSING', params: { sides: 1 } },
      { code: 'POINTS', params: { points: 7 } },
      { code: 'BESIDE', params: { company: 'Firm B' } },
    ],
  });
  expect(said(facts, { A: 'b1', B: 'b3' }, 'A')?.reasons.at(-1)).toEqual({
    code: 'NOT_BESIDE',
    params: { company: 'Firm B' },
  });
  expect(said(facts, { A: 'b1' }, 'A')?.reasons.at(-1)).toEqual({
    code: 'PARTNER_NOT_PLACED',
    params: { company: 'Firm B' },
  });
});

test('for each better wish why not, and nothing about worse ones', () => {
  const booths = [
    ...row(6),
    booth('wide', { area: 18, hall: 'B' }),
    booth('tiny', { area: 6, hall: 'C' }),
    booth('dear', { hall: 'D' }),
    booth('many', { use: 'collective', places: 6, hall: 'E' }),
  ];
  const wishes = ['b1', 'b2', 'b3', 'b5', 'wide', 'tiny', 'dear', 'many', 'b6', 'b4'];
  const firms = [
    firm('A', { wishes, points: 5 }),
    firm('B', { points: 9 }),
    firm('C', { points: 5 }),
    firm('D', { points: 1 }),
    firm('E', { avoid: ['A'] }),
  ];
  const refusal: PriceRefusal = (_, one) => (one.id === 'dear' ? 'CORNER_NEEDS_12_M2' : null);
  const reasons = said(
    { booths, firms },
    { A: 'b4', B: 'b1', C: 'b2', D: 'b3', E: 'b6' },
    'A',
    refusal,
  )?.reasons;
  expect(reasons?.slice(3)).toEqual([
    { code: 'WISH_HELD_MORE', params: { rank: 1, booth: 'b1', company: 'Firm B', points: 9, own: 5 } },
    { code: 'WISH_HELD_SAME', params: { rank: 2, booth: 'b2', company: 'Firm C', points: 5, own: 5 } },
    { code: 'WISH_HELD_FEWER', params: { rank: 3, booth: 'b3', company: 'Firm D', points: 1, own: 5 } },
    { code: 'WISH_NEAR_COMPETITOR', params: { rank: 4, booth: 'b5', company: 'Firm E', metres: 1 } },
    { code: 'WISH_TOO_LARGE', params: { rank: 5, booth: 'wide', area: 18, limit: 9 } },
    { code: 'WISH_TOO_SMALL', params: { rank: 6, booth: 'tiny', area: 6, limit: 9 } },
    { code: 'WISH_PRICE', params: { rank: 7, booth: 'dear', price: 'CORNER_NEEDS_12_M2' } },
    { code: 'WISH_COLLECTIVE_ONLY', params: { rank: 8, booth: 'many' } },
    { code: 'WISH_HELD_FEWER', params: { rank: 9, booth: 'b6', company: 'Firm E', points: 0, own: 5 } },
  ]);
});

test.each<[string, EditionFacts, Record<string, string>, PriceRefusal, unknown]>([
  [
    'nothing of its size',
    { booths: row(1), firms: [firm('A', { minArea: 12, maxArea: 18 })] },
    {},
    () => null,
    { code: 'NOTHING_FITS', params: { min: 12, max: 18 } },
  ],
  [
    'no price for any',
    { booths: row(2), firms: [firm('A')] },
    {},
    () => 'NO_RATE',
    { code: 'ALL_PRICES_REFUSED', params: { count: 2, price: 'NO_RATE' } },
  ],
  [
    'all held',
    { booths: row(2), firms: [firm('A'), firm('B', { points: 3 }), firm('C', { points: 8 })] },
    { B: 'b1', C: 'b2' },
    () => null,
    { code: 'ALL_HELD', params: { count: 2, lowest: 3, highest: 8 } },
  ],
  [
    'a competitor beside all that is free',
    { booths: row(2), firms: [firm('A', { avoid: ['B'] }), firm('B')] },
    { B: 'b1' },
    () => null,
    { code: 'ONLY_NEAR_COMPETITORS', params: { count: 1, metres: 1 } },
  ],
  [
    'taken away by hand',
    { booths: row(2), firms: [firm('A')] },
    {},
    () => null,
    { code: 'FREE_BUT_LEFT', params: { count: 2 } },
  ],
])('why a firm is not placed: %s', (_, facts, placed, refusal, expected) => {
  expect(said(facts, placed, 'A', refusal)).toEqual({
    registration: 'A',
    booths: [],
    wishRank: null,
    satisfaction: 0,
    reasons: [expected, { code: 'POINTS', params: { points: 0 } }],
  });
});
