import { expect, test } from 'vitest';
import { checkByHand } from '#app/domain/allocation/by-hand';
import type { BoothFacts, FirmFacts, PriceRefusal } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { booth, firm, row } from './factories';

const check = (
  firms: FirmFacts[],
  booths: BoothFacts[],
  standing: Record<string, string>,
  refusal: PriceRefusal = () => null,
) =>
  checkByHand(
    { facts: { booths, firms }, refusal, policy: DEFAULT_POLICY },
    'A',
    new Map(Object.entries(standing).map(([who, where]) => [who, [where]])),
  );

const corners: PriceRefusal = (_, one) => (one.openSides > 1 ? 'CORNER_NEEDS_12_M2' : null);
const diagonal = [
  booth('b1'),
  booth('b2', { x: 3, y: 3 }),
  booth('b3', { x: 4, y: 0 }),
  booth('b4', { hall: 'B' }),
];

test.each<[string, ReturnType<typeof check>, unknown]>([
  [
    'any size is the manager’s to choose',
    check([firm('A', { maxArea: 12 })], [booth('b', { area: 36 })], { A: 'b' }),
    [],
  ],
  [
    'but not a booth without a price, of whatever size',
    check(
      [firm('A', { minArea: 12, maxArea: 14 })],
      [booth('b', { area: 10, openSides: 2 })],
      { A: 'b' },
      corners,
    ),
    [{ code: 'PLACE_PRICE_REFUSED', params: { company: 'Firm A', booth: 'b', price: 'CORNER_NEEDS_12_M2' } }],
  ],
  [
    'nor a collective place for somebody who takes a booth',
    check([firm('A')], [booth('b', { use: 'collective', places: 6 })], { A: 'b' }),
    [{ code: 'PLACE_OTHER_PACKAGE', params: { company: 'Firm A', booth: 'b' } }],
  ],
  [
    'a competitor that touches at a corner is 0 m away',
    check([firm('A', { avoid: ['B'] }), firm('B')], diagonal, { A: 'b1', B: 'b2' }),
    [{ code: 'PLACE_NEAR_COMPETITOR', params: { company: 'Firm A', booth: 'b1', rival: 'Firm B' } }],
  ],
  [
    'one at exactly 1 m is far enough',
    check([firm('A'), firm('B', { avoid: ['A'] })], diagonal, { A: 'b1', B: 'b3' }),
    [],
  ],
  [
    'one in another hall is',
    check([firm('A', { avoid: ['B'] }), firm('B')], diagonal, { A: 'b1', B: 'b4' }),
    [],
  ],
  ['a neighbour that nobody minds', check([firm('A'), firm('B')], row(2), { A: 'b1', B: 'b2' }), []],
  [
    'a firm that was not accepted',
    check([], row(1), { A: 'b1' }),
    [{ code: 'PLACE_FIRM_NOT_ACCEPTED', params: { firm: 'A' } }],
  ],
])('by hand: %s', (_, problems, expected) => {
  expect(problems).toEqual(expected);
});
