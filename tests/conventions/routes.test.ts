import { describe, expect, it } from 'vitest';
import { LAYOUTS, SITE_MAP } from '#app/routes/site-map';
import { undeclared } from './routes';
import { source, sourcesIn } from './sources';

describe('the site map', () => {
  it('declares every route, its file and who may', () => {
    expect(undeclared(sourcesIn('app/routes'), SITE_MAP, Object.values(LAYOUTS))).toEqual([]);
  });

  it('a stray file, a missing file, a path twice and nobody are caught', () => {
    const file = source('app/routes/fairs/season.tsx', 'export async function loader() {}');
    const page = { path: '/season', file: 'fairs/season.tsx', who: ['admin'] };
    expect(undeclared([file], [page], [])).toEqual([]);
    expect(undeclared([file], [], [])).toEqual(['fairs/season.tsx: not in the site map']);
    expect(undeclared([], [page], [])).toEqual(['/season: no fairs/season.tsx']);
    expect(undeclared([file], [page, page], [])).toEqual(['/season: twice']);
    expect(undeclared([file], [{ ...page, who: [] }], [])).toEqual(['/season: nobody may']);
  });
});
