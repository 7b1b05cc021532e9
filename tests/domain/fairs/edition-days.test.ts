import { expect, test } from 'vitest';
import { editionDays, periodOf } from '#app/domain/fairs/edition-days';
import { freeSlug, slugOf } from '#app/domain/fairs/slug';

const judge = (start: string, end: string) =>
  editionDays([{ venue: 'hall', start, end }], { year: 2027, provisional: true });

test('days as typed, or none while they are not announced', () => {
  const at = (start: string | null, end: string | null) => ({ venue: 'hall', start, end, provisional: true });
  expect(judge('2027-11-10', '2027-11-12')).toEqual({ ok: true, value: [at('2027-11-10', '2027-11-12')] });
  expect(judge('', '')).toEqual({ ok: true, value: [at(null, null)] });
});

test.each([
  ['2027-11-10', '', { code: 'EDITION_DAY_MISSING', field: 'end-hall' }],
  ['', '2027-11-10', { code: 'EDITION_DAY_MISSING', field: 'start-hall' }],
  ['2027-02-30', '2027-03-02', { code: 'EDITION_DAY_MISSING', field: 'start-hall' }],
  ['2027-11-12', '2027-11-10', { code: 'EDITION_ENDS_BEFORE_IT_STARTS', field: 'end-hall' }],
  ['2028-11-10', '2028-11-12', { code: 'EDITION_OTHER_YEAR', field: 'start-hall', params: { year: '2027' } }],
])('from “%s” to “%s” is refused', (start, end, problem) => {
  expect(judge(start, end)).toEqual({ ok: false, problems: [problem] });
});

test('the month follows the first day, and stays as told without days', () => {
  const days = (start: string | null) => ({ venue: 'hall', start, end: start, provisional: false });
  expect(periodOf([days('2027-11-10'), days('2027-10-30')], '2027-12')).toBe('2027-10');
  expect(periodOf([days(null)], '2027-12')).toBe('2027-12');
});

test('a name becomes part of an address, never one that is taken', () => {
  expect(slugOf('Beauté & Santé – Été 2027')).toBe('beaute-sante-ete-2027');
  expect(slugOf('香港')).toBe('salon');
  expect(freeSlug('salon', new Set(['salon', 'salon-2']))).toBe('salon-3');
});
