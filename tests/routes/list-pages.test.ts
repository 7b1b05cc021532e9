import { expect, test } from 'vitest';
import { nearestChoices } from '#app/features/pavilions/queries-editions.server';
import { filterOf } from '#app/features/registrations/forms';
import { paged } from '#app/ui/paged';

test('a page of a list, however its number is typed', () => {
  const all = Array.from({ length: 120 }, (_, index) => index);
  const shown = ['1', '3', '9', '0', '-1', '1.5', 'x', '', null].map((wanted) => {
    const { rows, page, pages } = paged(all, wanted);
    return [page, pages, rows[0], rows.length];
  });
  const first = [1, 3, 0, 50];
  expect(shown).toEqual([first, [3, 3, 100, 20], [3, 3, 100, 20], first, first, first, first, first, first]);
  expect(paged([], '2')).toEqual({ rows: [], page: 1, pages: 1 });
});

test('the list of registrations falls back to its first page', () => {
  const pages = ['', '?page=4', '?page=0', '?page=-2', '?page=x', '?page=1e9'].map(
    (query) => filterOf(`http://here/registrations/an-edition${query}`).page,
  );
  expect(pages).toEqual([1, 4, 1, 1, 1, 1]);
});

test('of many editions the menu offers the one in hand and the nearest with a pavilion, in their order', () => {
  const editions = Array.from({ length: 40 }, (_, index) => ({
    slug: `fair-${index}`,
    name: `Fair ${index}`,
    startsOn: index === 39 ? null : `20${String(10 + index)}-06-01`,
    hasPavilion: index % 2 === 0,
  }));
  const inHand = editions[39] ?? null;
  const offered = nearestChoices(editions, inHand, '2026-01-01').map(({ slug }) => slug);
  expect(offered).toHaveLength(24);
  expect(offered).toContain('fair-39');
  expect(editions.filter(({ hasPavilion }) => hasPavilion).every(({ slug }) => offered.includes(slug))).toBe(
    true,
  );
  expect(offered).toEqual(editions.map(({ slug }) => slug).filter((slug) => offered.includes(slug)));
  expect(nearestChoices(editions.slice(0, 5), null, '2026-01-01')).toEqual(editions.slice(0, 5));
});
