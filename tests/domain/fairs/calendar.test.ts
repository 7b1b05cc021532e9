import { describe, expect, test } from 'vitest';
import { deadlineOn, spanOf, stateOf } from '#app/domain/fairs/calendar';
import { dayIn } from '#app/domain/shared/dates';

const hongKong = [
  { start: '2026-11-10', end: '2026-11-12' },
  { start: '2026-11-11', end: '2026-11-13' },
];
const unknown = [{ start: null, end: null }];

test('an edition lasts from its first venue’s opening to its last venue’s closing', () => {
  expect(spanOf(hongKong)).toEqual({ start: '2026-11-10', end: '2026-11-13' });
  expect(spanOf([...unknown, ...hongKong])).toEqual({ start: '2026-11-10', end: '2026-11-13' });
  expect(spanOf(unknown)).toBeNull();
});

describe('state', () => {
  test.each([
    ['the day before', '2026-11-09', 'planned'],
    ['the opening of the first venue', '2026-11-10', 'running'],
    ['the last day of the last venue', '2026-11-13', 'running'],
    ['the day after', '2026-11-14', 'past'],
  ])('%s', (_, today, state) => {
    expect(stateOf(hongKong, '2026-11', today)).toBe(state);
  });

  test.each([
    ['its month is not over', '2026-10', '2026-10-31', 'unconfirmed'],
    ['its month is over', '2026-10', '2026-11-01', 'past'],
    ['not even a month', null, '2026-11-01', 'unconfirmed'],
  ])('without days: %s', (_, period, today, state) => {
    expect(stateOf(unknown, period, today)).toBe(state);
  });

  test('the day is that of the fair: at 17:00 UTC it is already tomorrow in Hong Kong', () => {
    const today = dayIn('2026-11-13T17:00:00.000Z', 'Asia/Hong_Kong');
    expect(stateOf(hongKong, null, today)).toBe('past');
  });
});

test('a deadline is so many calendar days before opening', () => {
  expect(deadlineOn('2026-11-11', 90)).toBe('2026-08-13');
  expect(deadlineOn('2027-03-18', 21)).toBe('2027-02-25');
});
