import { expect, test } from 'vitest';
import { formatsOf } from '#app/i18n/formats';
import { preferredLocale } from '#app/i18n/locale';
import { translator, wordProblem } from '#app/i18n/translator';

const fr = formatsOf('fr');
const en = formatsOf('en');

test.each([
  [fr.money({ cents: 123450, currency: 'EUR' }), '1\u202f234,50\u00a0€'],
  [en.money({ cents: 123450, currency: 'EUR' }), '€1,234.50'],
  [fr.money({ cents: -5, currency: 'USD' }), '-0,05\u00a0$US'],
  [en.money({ cents: 1234, currency: 'JPY' }), 'JP¥1,234'],
  [fr.number(1234.5), '1\u202f234,5'],
  [en.number(0.5, 2), '0.50'],
  [fr.area(12.25), '12,25\u00a0m²'],
  [fr.percent(0.305, 1), '30,5\u00a0%'],
  [fr.date('2026-11-01', 'long'), '1 novembre 2026'],
  [en.date('2026-11-01', 'long'), '1 November 2026'],
  [en.date('2026-11-01', 'short'), '01/11/2026'],
  [fr.time('2026-11-20T13:30:00.000Z', 'Europe/Paris'), '14\u00a0h\u00a030'],
  [en.time('2026-11-20T23:05:00.000Z', 'Asia/Hong_Kong'), '07:05'],
  [en.dateOf('2026-11-20T23:05:00.000Z', 'Asia/Hong_Kong'), '21 Nov 2026'],
  [fr.dateRange('2027-03-18', '2027-03-21'), '18–21 mars 2027'],
  [en.dateRange('2027-03-18', '2027-03-21'), '18–21 Mar 2027'],
  [fr.dateRange('2027-03-30', '2027-04-02'), '30 mars\u00a0– 2 avr. 2027'],
  [en.dateRange('2026-12-30', '2027-01-02'), '30 Dec 2026\u00a0– 2 Jan 2027'],
  [fr.month('2027-03'), 'mars 2027'],
  [en.month('2027-03', 'short'), 'Mar'],
  [fr.list(['a', 'b', 'c']), 'a, b et c'],
])('%j is written %j', (written, expected) => {
  expect(written).toBe(expected);
});

test('plurals follow the language: 0 is singular in French only', () => {
  expect(translator('fr')('access.people.count', { count: 1 })).toBe('Une personne');
  expect(translator('en')('access.people.count', { count: 2 })).toBe('2 people');
});

test('a refusal is worded by its code, and an unknown one is told by its code', () => {
  const t = translator('en');
  expect(wordProblem(t, { code: 'REQUIRED' })).toBe('Please fill this in.');
  expect(wordProblem(t, { code: 'NEVER_HEARD_OF' })).toBe('The request was refused (NEVER_HEARD_OF).');
});

test.each([
  { person: 'en' as const, cookie: 'pavilion-language=fr', acceptLanguage: 'fr', expected: 'en' },
  { person: null, cookie: 'a=b; pavilion-language=en', acceptLanguage: 'fr', expected: 'en' },
  { person: null, cookie: 'pavilion-language=de', acceptLanguage: 'en-GB,en;q=0.9', expected: 'en' },
  { person: null, cookie: undefined, acceptLanguage: 'de, fr;q=0.4, en;q=0.8', expected: 'en' },
  { person: null, cookie: undefined, acceptLanguage: 'en;q=0, fr', expected: 'fr' },
  { person: null, cookie: undefined, acceptLanguage: undefined, expected: 'fr' },
])('$acceptLanguage, $cookie, $person → $expected', ({ expected, ...from }) => {
  expect(preferredLocale(from)).toBe(expected);
});
