import { describe, expect, test } from 'vitest';
import { agedBalance, agedTotals, ageOf, type OpenItem } from '#app/domain/accounting/aged';
import { cashByMonth } from '#app/domain/accounting/cash';

const item = (over: Partial<OpenItem>): OpenItem => ({
  of: 'PAPER',
  companyId: 'alba',
  company: 'Alba',
  editionId: 'asia',
  edition: 'Cosmoprof Asia 2026',
  dueDate: '2026-06-01',
  cents: 100,
  ...over,
});

test.each([
  ['2026-06-01', 'NOT_DUE'],
  ['2026-05-31', 'NOT_DUE'],
  ['2026-06-02', 'TO_30'],
  ['2026-07-01', 'TO_30'],
  ['2026-07-02', 'TO_60'],
  ['2026-07-31', 'TO_60'],
  ['2026-08-01', 'TO_90'],
  ['2026-08-30', 'TO_90'],
  ['2026-08-31', 'OVER_90'],
])('what was due on 1 June 2026 is, on %s, %s', (asOf, age) => {
  expect(ageOf('2026-06-01', asOf)).toBe(age);
});

describe('the aged balance', () => {
  const rows = agedBalance(
    [
      item({ dueDate: '2026-09-01' }),
      item({ dueDate: '2026-05-01', cents: 30 }),
      item({ cents: -20 }),
      item({ companyId: 'z', company: 'Éclat', editionId: null, edition: null, cents: 7 }),
      item({ companyId: 'n', company: 'Nul', cents: 0 }),
    ],
    '2026-06-15',
  );

  test('is one row a firm and edition, credit apart, nothing open left out', () => {
    expect(
      rows.map(({ company, ages, totalCents }) => [
        company,
        ages.NOT_DUE,
        ages.TO_30,
        ages.TO_60,
        ages.CREDIT,
        totalCents,
      ]),
    ).toEqual([
      ['Alba', 100, 0, 30, -20, 110],
      ['Éclat', 0, 7, 0, 0, 7],
    ]);
  });

  test('adds up', () => {
    const { ages, totalCents } = agedTotals(rows);
    expect([totalCents, Object.values(ages).reduce((sum, cents) => sum + cents, 0)]).toEqual([117, 117]);
  });
});

test('cash month by month, no month left out, up to today', () => {
  const move = (on: string, dueCents: number, receivedCents = 0) => ({ on, dueCents, receivedCents });
  expect(cashByMonth([move('2026-11-02', 100), move('2027-01-05', 50, 120)], '2027-02-10')).toEqual([
    { month: '2026-11', dueCents: 100, receivedCents: 0 },
    { month: '2026-12', dueCents: 100, receivedCents: 0 },
    { month: '2027-01', dueCents: 150, receivedCents: 120 },
    { month: '2027-02', dueCents: 150, receivedCents: 120 },
  ]);
  expect(cashByMonth([], '2027-02-10')).toEqual([]);
});
