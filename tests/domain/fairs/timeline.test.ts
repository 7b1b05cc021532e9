import { expect, test } from 'vitest';
import { layOut } from '#app/domain/fairs/timeline';

const venue = (name: string, start: string | null, end: string | null, provisional = false) => ({
  name,
  start,
  end,
  provisional,
});

const asia = {
  slug: 'asia',
  period: '2026-11',
  venues: [venue('AWE', '2026-11-10', '2026-11-12', true), venue('HKCEC', '2026-11-11', '2026-11-13')],
};

test('bars are as wide as their days, on whole months', () => {
  const timeline = layOut([asia], '2026-11', '2026-11', '2026-11-16');
  expect(timeline.months).toEqual([{ month: '2026-11', from: 0, to: 1 }]);
  expect(timeline.rows).toEqual([
    {
      slug: 'asia',
      bars: [
        { venue: 'AWE', from: 9 / 30, to: 12 / 30, certainty: 'provisional' },
        { venue: 'HKCEC', from: 10 / 30, to: 13 / 30, certainty: 'days' },
      ],
    },
  ]);
  expect(timeline.today).toBe(15 / 30);
});

test('without days the bar is its month; without a month there is no row', () => {
  const later = { slug: 'later', period: '2026-12', venues: [venue('A', null, null, true)] };
  const never = { slug: 'never', period: null, venues: [venue('A', null, null, true)] };
  const { rows, today } = layOut([later, never], '2026-11', '2026-12', '2027-01-01');
  expect(rows).toEqual([{ slug: 'later', bars: [{ venue: 'A', from: 30 / 61, to: 1, certainty: 'month' }] }]);
  expect(today).toBeNull();
});

test('rows stand in the order of their first day; what lies outside has none, what sticks out is cut', () => {
  const over = { slug: 'over', period: null, venues: [venue('A', '2026-09-01', '2026-10-31')] };
  const early = { slug: 'early', period: null, venues: [venue('A', '2026-10-30', '2026-11-03')] };
  const { rows } = layOut([asia, early, over], '2026-11', '2026-11', '2026-11-16');
  expect(rows.map(({ slug }) => slug)).toEqual(['early', 'asia']);
  expect(rows[0]?.bars).toEqual([{ venue: 'A', from: 0, to: 3 / 30, certainty: 'days' }]);
});
