import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/connection';
import type { TestApp } from '../setup/app';
import { startMission } from './mission';

let db: Db;
let app: TestApp;
let manager: string;
let delegate: string;

beforeAll(async () => {
  ({ db, app, manager, delegate } = await startMission());
}, 120_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
});

const MISSION = '/missions/cosmoprof-asia-2026';

async function checked(mission: string, file: File, programme?: File) {
  const form = new FormData();
  form.set('mission', mission);
  form.set('file', file);
  if (programme) form.set('programme', programme);
  const answer = await app.ask('/missions/import', { cookie: manager, form });
  const page = (await answer.text()).replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
  return { status: answer.status, page };
}

describe('the manager', () => {
  it('is told what a file does to a mission before it does it', async () => {
    const form = new FormData();
    const [head, first, ...rest] = readFileSync(
      'db/seed/data/delegations/cosmoprof-asia-2026.csv',
      'utf8',
    ).split('\r\n');
    form.set('mission', 'cosmoprof-asia-2026');
    form.set(
      'file',
      new File([[head, first?.replace('Bréval', 'Autre'), ...rest.slice(1)].join('\r\n')], 'd.csv'),
    );
    const page = (await (await app.ask('/missions/import', { cookie: manager, form })).text()).replaceAll(
      '<!-- -->',
      '',
    );
    expect(page).toContain('1 personne retirée\u00a0: Inès Vasseur.');
    expect(page).toContain('N° 1\u00a0: Théo Autre, au lieu de Théo Bréval.');
  });

  it('is told why a file is refused, and nothing is written', async () => {
    const form = new FormData();
    const text = readFileSync('db/seed/data/delegations/cosmoprof-asia-2026.csv', 'utf8');
    form.set('mission', 'autre-mission');
    form.set('file', new File([text.replace('AF188;CDG;HKG', 'AF188;CDG;ZZZ')], 'delegation.csv'));
    const answer = await app.ask('/missions/import', { cookie: manager, form });
    expect(answer.status).toBe(422);
    const page = (await answer.text()).replaceAll('<!-- -->', '');
    expect(page).toContain('ZZZ');
    expect(page).toContain('ligne 2 (Théo Bréval)');
    expect(await db.selectFrom('mission').select('slug').execute()).toEqual([
      { slug: 'cosmoprof-asia-2026' },
    ]);
  });

  it('takes away what stands, changes a cell, and is told of that alone', async () => {
    const answer = await app.ask(`${MISSION}/files/delegation.csv`, { cookie: manager });
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="cosmoprof-asia-2026-delegation.csv"',
    );
    const [text, programme] = [
      await answer.text(),
      await (await app.ask(`${MISSION}/files/programme.csv`, { cookie: manager })).text(),
    ];
    const same = await checked(
      'cosmoprof-asia-2026',
      new File([text], 'd.csv'),
      new File([programme], 'p.csv'),
    );
    expect([same.status, same.page.includes('Les mêmes personnes, avec les mêmes renseignements')]).toEqual([
      200,
      true,
    ]);
    const other = text.replace('theo.breval@', 'theo@');
    expect(other).not.toBe(text);
    const { page } = await checked('cosmoprof-asia-2026', new File([other], 'd.csv'));
    expect(page).toContain('1 personne a des renseignements modifiés');
    expect(page).not.toContain('Les mêmes personnes');
  });

  it('is told which columns another file lacks, once, and that an empty one holds nobody', async () => {
    const wrong = await checked('autre-mission', new File(['nom;prénom\r\nA;B\r\n'], 'd.csv'));
    expect(wrong.page).toContain('39 colonnes manquent\u00a0: n°, civilité et 37 autres.');
    expect(wrong.page).toContain('Un point est à corriger');
    const empty = await checked('autre-mission', new File([], 'd.csv'));
    expect([empty.status, empty.page.includes('vide')]).toEqual([422, true]);
  });

  it.each(['/files/delegation.csv', '/files/programme.csv'])('alone takes %s away', async (file) => {
    expect((await app.ask(`${MISSION}${file}`, { cookie: delegate })).status).toBe(404);
    expect((await app.ask(`/missions/none${file}`, { cookie: manager })).status).toBe(404);
    expect((await app.ask(`${MISSION}/files/passports.csv`, { cookie: manager })).status).toBe(404);
  });
});
