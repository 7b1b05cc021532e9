import { expect, test } from 'vitest';
import { compareVersions, type Stand } from '#app/domain/allocation/comparison';
import { checkPolicy, DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { sharingGroups } from '#app/domain/allocation/sharing-groups';
import { firm } from './factories';

const stand = (
  id: string,
  booth: string | null,
  satisfaction = 50,
  wishRank: number | null = null,
): Stand => {
  return { firm: id, company: `Firm ${id}`, booth, satisfaction, wishRank };
};

test('who leaves, loses, moves, wins and arrives, the greatest change first; who stays is not named', () => {
  const a = [
    stand('stays', 'b1', 90),
    stand('wins', 'b2', 40),
    stand('loses', 'b3', 100, 1),
    stand('moves', 'b4', 60),
    stand('gone', 'b5', 70),
    stand('left', 'b6', 20),
    stand('new', null, 0),
  ];
  const b = [
    stand('stays', 'b1', 80),
    stand('wins', 'b3', 100, 1),
    stand('loses', 'b2', 30),
    stand('moves', 'b7', 60),
    stand('left', null, 0),
    stand('new', 'b6', 45, 3),
  ];
  const { rows, counts, spread, totals } = compareVersions(a, b);
  expect(rows.map((row) => [row.firm, row.fate, row.from, row.to])).toEqual([
    ['gone', 'leaves', 'b5', null],
    ['left', 'leaves', 'b6', null],
    ['loses', 'loses', 'b3', 'b2'],
    ['moves', 'moves', 'b4', 'b7'],
    ['wins', 'wins', 'b2', 'b3'],
    ['new', 'arrives', null, 'b6'],
  ]);
  expect(counts).toEqual({ leaves: 2, loses: 1, moves: 1, wins: 1, arrives: 1 });
  expect(spread).toEqual({ a: [1, 1, 1, 1, 1, 2], b: [1, 0, 1, 2, 1, 1] });
  expect(totals.b).toEqual({ firms: 6, placed: 5, wishes: 2, first: 1, mean: 315 / 6 });
});

test('two versions without firms are alike', () => {
  expect(compareVersions([], [])).toMatchObject({ rows: [], totals: { a: { firms: 0, mean: 0 } } });
});

test('groups are those who asked for one another, through others too', () => {
  const firms = [
    firm('A', { shareWith: ['B'] }),
    firm('B'),
    firm('C', { shareWith: ['B', 'away'] }),
    firm('D'),
    firm('F', { shareWith: ['E'] }),
    firm('E'),
  ];
  expect(sharingGroups(firms)).toEqual([
    ['A', 'B', 'C'],
    ['F', 'E'],
  ]);
});

test.each([
  [{}, []],
  [{ size: -1 }, [['POLICY_RANGE', 'size']]],
  [{ sizeReach: 0 }, [['POLICY_RANGE', 'sizeReach']]],
  [{ weightBase: Number.NaN }, [['POLICY_RANGE', 'weightBase']]],
  [{ sides: 1.5 }, [['POLICY_RANGE', 'sides']]],
  [{ apartMetres: 2.5 }, []],
  [{ apartMetres: 2.4 }, [['POLICY_RANGE', 'apartMetres']]],
  [{ wishes: [] }, [['POLICY_WISHES', 'wishes']]],
  [{ wishes: [50, 60] }, [['POLICY_WISHES', 'wishes']]],
  [{ wishes: [9_999] }, [['POLICY_RANGE', 'wishes']]],
  [{ wishes: [0], size: 0, sides: 0 }, [['POLICY_NOTHING', 'wishes']]],
])('a policy with %j', (given, expected) => {
  const problems = checkPolicy({ ...DEFAULT_POLICY, ...given });
  expect(problems.map(({ code, field }) => [code, field])).toEqual(expected);
});
