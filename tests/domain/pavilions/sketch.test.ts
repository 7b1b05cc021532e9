import { expect, test } from 'vitest';
import { readPlan } from '#app/domain/pavilions/plan-import';
import { planOf, type Sketch } from '#app/domain/pavilions/sketch';

const edition = { slug: 'a-2027', opening: '2027-11-10', closing: '2027-11-12', timeZone: 'Asia/Hong_Kong' };

const sketch: Sketch = {
  ...{ name: 'Pavillon', hall: 'H1', hallName: 'Hall 1', priceList: 'per-m2', depth: '3', aisle: '2,5' },
  rows: '4 3 (6) 3\n3 3,5 3\n\n 6 6 ',
};

const drawn = (change: Partial<Sketch>) => planOf({ ...sketch, ...change }, edition);

test('rows become a plan that the import finds nothing wrong with, open where people walk', () => {
  const plan = drawn({});
  const read = readPlan(plan.ok ? plan.value : null);
  expect(read.problems).toEqual([]);
  expect(read.booths.map(({ label, area, openSides }) => `${label} ${area} ${openSides}`)).toEqual([
    ...['H1-A1 12 NW', 'H1-A2 9 N', 'H1-A3 9 NES'],
    ...['H1-B1 9 SW', 'H1-B2 10.5 S', 'H1-B3 9 ES'],
    ...['H1-C1 18 NW', 'H1-C2 18 NE'],
  ]);
  expect(read.plan?.halls[0]).toMatchObject({ width: 21, depth: 14, zones: [{ x: 9.5, y: 2.5, width: 6 }] });
});

test('many booths in a row are numbered so that they sort', () => {
  const plan = drawn({ rows: '2 '.repeat(12) });
  expect(plan.ok && plan.value.stands.map(({ label }) => label).slice(8, 11)).toEqual([
    ...['H1-A09', 'H1-A10', 'H1-A11'],
  ]);
});

test.each<[string, Partial<Sketch>, object]>([
  ['a depth of nothing', { depth: '0' }, { code: 'SKETCH_LENGTH', field: 'depth' }],
  ['an aisle between two steps', { aisle: '2,53' }, { code: 'SKETCH_LENGTH', field: 'aisle' }],
  [
    'a word among the widths',
    { rows: '3 3\n3 trois' },
    { code: 'SKETCH_ROWS', field: 'rows', params: { line: 2, words: '3 trois' } },
  ],
  ['only a lounge', { rows: '(6)' }, { code: 'SKETCH_NO_BOOTH', field: 'rows' }],
  ['nothing', { rows: ' ' }, { code: 'SKETCH_NO_BOOTH', field: 'rows' }],
])('%s is refused', (_, change, problem) => {
  expect(drawn(change)).toEqual({ ok: false, problems: [problem] });
});
