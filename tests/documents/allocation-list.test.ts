import { describe, expect, it } from 'vitest';
import { allocationListContent } from '#app/documents/allocation-list/content';
import { allocationList as paper } from '#app/documents/allocation-list/index.server';
import type { Cell } from '#app/documents/kit/table.server';
import { allocationList, NAMES } from './allocations';
import { readPdf } from './read-pdf';

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
const words = (row: Cell[] | undefined): string[] => (row ?? []).map(textOf);

describe('allocation list', () => {
  const snapshot = allocationList();
  const content = allocationListContent(snapshot);
  const rows = content.halls.flatMap((hall) => hall.rows);

  it('says every booth once, with its firm or that it is free', () => {
    expect(content.sum).toEqual({
      label: 'Carrousel du Louvre, 13–14 oct. 2027 · dates à confirmer',
      value: '261 maisons placées',
      note: '260 stands attribués sur 261, 2\u202f280\u00a0m²',
    });
    expect(words(rows[0])).toEqual(['DE-A01', '4', 'S, O', 'libre', '', '']);
    expect(words(rows[2]).slice(3)).toEqual([
      '한빛바이오 (Hanbit Bio Co., Ltd.)',
      'Provence-Alpes-Côte d’Azur, Corée du Sud',
      'Tests et analyses / contrôle qualité',
    ]);
    expect(words(rows[3])[4]).toBe('France');
    expect(rows.slice(-3).map((row) => [textOf(row[0]), textOf(row[3])])).toEqual([
      ['SO-COL', 'Maison 259 SARL'],
      ['SO-COL', 'Maison 260 SARL'],
      ['SO-COL', '4 places libres sur 6'],
    ]);
    expect(new Set(rows.map((row) => textOf(row[0]))).size).toBe(261);
  });

  it('names every firm in the index, with all its booths, as the language sorts them', () => {
    const twice = snapshot.holders.map((one, index) =>
      index === 1 ? { ...one, firm: 'FR:0', name: 'Élan', booth: 'DE-A05' } : one,
    );
    const { index } = allocationListContent({
      ...snapshot,
      locale: 'en',
      holders: twice.map((one, index) => (index === 0 ? { ...one, name: 'Élan' } : one)),
    });
    expect(index.rows).toHaveLength(260);
    expect(words(index.rows[0])).toEqual(['Élan', 'DE-A03, DE-A05']);
    expect(words(index.rows.at(-1))[0]).toBe(NAMES[2]);
  });

  it('is drawn whole: each booth on its plan and in its table, each firm twice, no row alone at a page’s head', async () => {
    const { text, stretches, pages } = readPdf(await paper.draw(JSON.stringify(snapshot), 'en'));
    const counted = (wanted: string) => stretches.filter((one) => one.text === wanted).length;
    const labels = [...new Set(rows.map((row) => textOf(row[0])))].filter((label) => label !== 'SO-COL');
    expect(labels.filter((label) => counted(label) < 2)).toEqual([]);
    const firms = snapshot.holders.map(({ name }) => name).filter((name) => name.startsWith('Maison'));
    expect(firms.filter((name) => counted(name) !== 2)).toEqual([]);
    expect(text.replace(/\s/g, '')).toContain('日本紅梅化粧品株式会社(NihonKobaiCosmeticsK.K.)');
    expect(text).toContain(`Page ${pages} / ${pages}`);
    for (let page = 1; page <= pages; page += 1) {
      const table = stretches.filter((one) => one.page === page && one.size === 8.5);
      expect(new Set(table.map(({ baseline }) => Math.round(baseline))).size).toBeGreaterThan(2);
    }
  });
});
