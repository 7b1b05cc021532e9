import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { daysBetween, plusDays } from '#app/domain/shared/dates';

const day = fc
  .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const utc = (date: string) => DateTime.fromISO(date, { zone: 'utc' });

test('days between two days are those of a calendar', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe(Math.round(utc(to).diff(utc(from), 'days').days));
    }),
    { numRuns: 1000 },
  );
});

test('a day some days later is that of a calendar, and leads back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
      const later = utc(date).plus({ days });
      fc.pre(later.year >= 1 && later.year <= 9999);
      expect(plusDays(date, days)).toBe(later.toISODate());
      expect(daysBetween(date, plusDays(date, days))).toBe(days);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2000-02-29', 366, '2001-03-01'],
  ['1900-02-28', 1, '1900-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (from, days, to) => {
  expect(plusDays(from, days)).toBe(to);
});
