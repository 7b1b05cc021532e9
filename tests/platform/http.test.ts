import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTarget, refusalIn, withRefusal } from '#app/platform/http.server';

test.each([
  ['/season', '/season'],
  ['/a/b?c=d#e', '/a/b?c=d#e'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\..\\b', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\tevil', '/'],
  ['/..//evil.example', '/'],
  ['', '/'],
  [null, '/'],
])('%j → %j', (given, expected) => {
  expect(cleanTarget(given)).toBe(expected);
});

test('whatever is asked for, the browser stays on this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (given) => {
        const target = new URL(cleanTarget(given), 'https://pavilion.example');
        expect(target.origin).toBe('https://pavilion.example');
      },
    ),
  );
});

test('a refusal travels in the address and back', () => {
  const page = withRefusal('/p', { ok: false, problems: [{ code: 'X', field: 'name' }] });
  expect(page).toBe('/p?refused=X&field=name');
  expect(refusalIn(new Request(`http://x${page}`))).toEqual([{ code: 'X', field: 'name' }]);
  expect(withRefusal('/p', { ok: true })).toBe('/p');
  expect(refusalIn(new Request('http://x/p'))).toEqual([]);
});
