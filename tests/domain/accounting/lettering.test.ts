import { expect, test } from 'vitest';
import { lettersOf } from '#app/domain/accounting/lettering';

const item = (source: string, cents: number, at: number, aux = 'C1', year = 2026) => ({
  ...{ source, aux, cents, year, at },
});
const link = (from: string, to: string, on = '2026-07-01') => ({ from, to, on });

test('an invoice and the payments that settle it whole are lettered, on the last day', () => {
  const letters = lettersOf(
    [item('i1', 1000, 1), item('p1', -400, 2), item('p2', -600, 3), item('i2', 500, 4)],
    [link('p1', 'i1', '2026-06-01'), link('p2', 'i1', '2026-08-01')],
  );
  expect([...letters]).toEqual([
    ['C1 i1', { code: 'GAAB', on: '2026-08-01' }],
    ['C1 p1', { code: 'GAAB', on: '2026-08-01' }],
    ['C1 p2', { code: 'GAAB', on: '2026-08-01' }],
  ]);
});

test('what leaves a cent open has no letter; nor has a payment with a rest', () => {
  expect(lettersOf([item('i1', 1000, 1), item('p1', -999, 2)], [link('p1', 'i1')]).size).toBe(0);
  expect(lettersOf([item('i1', 1000, 1), item('p1', -2000, 2)], [link('p1', 'i1')]).size).toBe(0);
});

test('a payment for two firms is lettered with each', () => {
  const items = [
    item('i1', 300, 1, 'C1'),
    item('i2', 700, 2, 'C2'),
    item('p', -300, 3, 'C1'),
    item('p', -700, 3, 'C2'),
  ];
  const letters = lettersOf(items, [link('p', 'i1'), link('p', 'i2')]);
  expect([...letters].map(([key, { code }]) => [key, code])).toEqual([
    ['C1 i1', 'GAAB'],
    ['C1 p', 'GAAB'],
    ['C2 i2', 'GAAC'],
    ['C2 p', 'GAAC'],
  ]);
});

test('a code stays what it is when something older is lettered later', () => {
  const items = [item('i1', 100, 1), item('i2', 200, 27), item('p2', -200, 28), item('p1', -100, 29)];
  const before = lettersOf(items, [link('p2', 'i2')]);
  const after = lettersOf(items, [link('p2', 'i2'), link('p1', 'i1')]);
  expect(before.get('C1 i2')).toEqual(after.get('C1 i2'));
  expect(after.get('C1 i1')?.code).not.toBe(after.get('C1 i2')?.code);
});
