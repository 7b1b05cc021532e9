import { describe, expect, it } from 'vitest';
import { paperTypes } from '#app/documents/registry.server';
import { unregistered } from './documents';
import { source, sourcesIn } from './sources';

describe('papers', () => {
  it('each type is one folder and one line of the registry', () => {
    expect(unregistered(sourcesIn('app/documents'), paperTypes())).toEqual([]);
  });

  it('a folder without a line, a line without a folder and a missing part are caught', () => {
    const parts = ['content.ts', 'draw.server.ts', 'index.server.ts'];
    const badge = parts.map((part) => source(`app/documents/badge/${part}`, ''));
    const kit = source('app/documents/kit/sheet.server.ts', '');
    expect(unregistered([...badge, kit], ['badge'])).toEqual([]);
    expect(unregistered(badge, [])).toEqual(['badge: not in the registry']);
    expect(unregistered(badge, ['badge', 'sign'])).toEqual(['sign: no folder']);
    expect(unregistered(badge.slice(1), ['badge'])).toEqual(['badge: no content.ts']);
  });
});
