import { expect, test } from 'vitest';
import { tightestWindow } from '#app/domain/funding/de-minimis';
import { headroomDrawing } from '#app/domain/funding/headroom';
import { declaredOnce, type LedgerEntry } from '#app/domain/funding/ledger';

const told = (on: string, cents: number) => ({ on, cents });
const of = (...registrations: { on: string; cents: number }[][]) => ({
  ...{ company: 'A', memberState: 'FR', registrations },
});
const known = (on: string, amountCents: number, company = 'A'): LedgerEntry => ({
  ...{ id: 'k', on, amountCents, company, memberState: 'FR', basis: 'DE_MINIMIS' },
  ...{ source: 'GRANT', grantor: 'Région' },
});
const days = (entries: LedgerEntry[]) => entries.map(({ on, amountCents }) => [on, amountCents]);

test('an aid told in two registrations is one, two equal aids told in one are two', () => {
  const twice = [told('2025-01-01', 5), told('2025-01-01', 5)];
  expect(days(declaredOnce(of([told('2025-01-01', 5)], twice, [told('2025-02-01', 7)]), []))).toEqual([
    ['2025-01-01', 5],
    ['2025-01-01', 5],
    ['2025-02-01', 7],
  ]);
});

test('what is known as granted is not counted again for that firm, and is for another', () => {
  const one = of([told('2025-01-01', 5)]);
  expect(declaredOnce(one, [known('2025-01-01', 5)])).toEqual([]);
  expect(declaredOnce(one, [known('2025-01-01', 5, 'B'), known('2025-01-01', 6)])).toHaveLength(1);
});

const asked = { company: 'A', group: [], memberState: 'FR', on: '2025-06-01', newAidCents: 1 };

test('aid granted for a day in the past must fit under every window that holds it', () => {
  const grants = [known('2022-06-02', 15_000_000), known('2027-01-01', 29_999_999)];
  const later = tightestWindow({ ...asked, grants });
  expect(later.ok && [later.value.windowEnd, later.value.headroomCents, later.value.decision]).toEqual([
    '2027-01-01',
    1,
    'accept',
  ]);
  const full = tightestWindow({ ...asked, newAidCents: 2, grants });
  expect(full.ok && full.value.decision).toBe('refuse');
  const beyond = tightestWindow({ ...asked, grants: [known('2028-06-02', 30_000_000)] });
  expect(beyond.ok && beyond.value.windowEnd).toBe('2025-06-01');
  expect(tightestWindow({ ...asked, on: '2031-01-01', grants: [] })).toMatchObject({
    problems: [{ code: 'NO_DE_MINIMIS_RULE' }],
  });
});

test('the picture rises by each aid to the sum, stays below its top, and marks the years', () => {
  const ceiling = { ceilingCents: 100, usedCents: 60, windowStart: '2023-11-20', windowEnd: '2026-11-20' };
  const drawing = headroomDrawing(ceiling, [
    { on: '2026-11-20', amountCents: 20 },
    { on: '2023-11-20', amountCents: 40 },
  ]);
  expect(drawing.steps.map(({ x, sumCents }) => [x, sumCents])).toEqual([
    [0, 40],
    [1, 60],
  ]);
  expect(drawing.steps.every(({ y }) => y > drawing.ceilingY && drawing.ceilingY > 0)).toBe(true);
  expect(drawing.years.map(({ year }) => year)).toEqual(['2024', '2025', '2026']);
});
