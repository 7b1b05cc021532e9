import { expect, test } from 'vitest';
import { differenceBetween, spreadOf } from '#app/domain/allocation/difference';
import { problemOf } from '#app/domain/allocation/edition';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { firm, row } from './factories';

const explainer = {
  facts: {
    booths: row(5),
    firms: [
      firm('A', { wishes: ['b1'], shareWith: ['B'] }),
      firm('B', { wishes: ['b2'] }),
      firm('C', { wishes: ['b3'] }),
      firm('D'),
      firm('E'),
      firm('F'),
    ],
  },
  refusal: () => null,
  policy: DEFAULT_POLICY,
};
const at = (placed: Record<string, string>) =>
  Object.entries(placed).map(([registration, booth]) => ({ registration, booths: [booth] }));

test('who drops out, loses, moves, parts from a neighbour, wins, gets in; those who stay as they are aren’t named', () => {
  const difference = differenceBetween(
    explainer,
    at({ A: 'b1', B: 'b2', C: 'b4', D: 'b3', F: 'b5' }),
    at({ A: 'b1', B: 'b4', C: 'b3', E: 'b2', F: 'b5' }),
  );
  expect(difference.changes.map(({ firm: who, verdict, from, to }) => [who, verdict, from, to])).toEqual([
    ['D', 'dropped', 'b3', null],
    ['B', 'loses', 'b2', 'b4'],
    ['A', 'stays', 'b1', 'b1'],
    ['C', 'wins', 'b4', 'b3'],
    ['E', 'placed', null, 'b2'],
  ]);
  expect(difference.changes[2]).toMatchObject({ before: 100, after: 100, parted: ['Firm B'], joined: [] });
  expect(difference.placed).toEqual({ before: 5, after: 5 });
  expect(difference.spread).toEqual({ before: [1, 0, 1, 0, 0, 4], after: [1, 0, 1, 0, 0, 4] });
  expect(difference.satisfaction.before).toBeCloseTo((100 + 100 + 33 + 100 + 0 + 100) / 6);
});

test('the same placement changes nothing', () => {
  const placed = at({ A: 'b1', B: 'b2' });
  expect(differenceBetween(explainer, placed, placed).changes).toEqual([]);
});

test('groups: nobody’s booth first, then by fifths, ends belonging below', () => {
  const of = (satisfaction: number, booths = ['b']) => ({ satisfaction, booths });
  expect(spreadOf([of(0, []), of(0), of(20), of(21), of(80), of(81), of(100)])).toEqual([1, 2, 1, 0, 1, 2]);
});

test('the worth is the placement’s value less the bonus for placing', () => {
  const placed = at({ A: 'b1', B: 'b2', D: 'b3' });
  const { problem, base } = problemOf(explainer.facts, explainer.refusal);
  const { objective } = verifyPlacements(problem, placed);
  expect(differenceBetween(explainer, placed, []).worth).toEqual({ before: objective - 3 * base, after: 0 });
});
