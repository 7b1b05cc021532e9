import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import type { Db } from '#db/connection';
import { bringIn, fairsDatabase, organiserOf } from '../features/delegations/delegations';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';

let db: Db;
let app: TestApp;
let manager: string;
let delegate: string;
const ids = new Map<number, string>();

beforeAll(async () => {
  db = await fairsDatabase();
  await bringIn(db, 'cosmoprof-asia-2026');
  for (const { id, number } of await db.selectFrom('delegate').select(['id', 'number']).execute())
    ids.set(number, id);
  const organisationId = await organiserOf(db);
  const person = (email: string) => ({
    organisationId,
    email,
    givenName: 'A',
    familyName: 'B',
    locale: 'fr' as const,
    password: null,
  });
  const act = testAct(undefined, 'p');
  await addPerson(db, act, {
    ...person('export@example.org'),
    grants: [{ role: 'export_manager', organisationId, companyId: null }],
  });
  await addPerson(db, act, { ...person('min-jun.choi@hanbit-bio.example'), grants: [] });
  app = await startTestApp(db, '2026-11-12T02:00:00.000Z');
  manager = await app.signIn('export@example.org');
  delegate = await app.signIn('min-jun.choi@hanbit-bio.example');
  await app.ask('/journey', { cookie: delegate });
}, 120_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
});

const status = async (path: string, cookie: string) => (await app.ask(path, { cookie })).status;

describe('a traveller', () => {
  it('with a proved address sees the own journey, the next thing first, and takes it away', async () => {
    const page = await (await app.ask('/journey', { cookie: delegate })).text();
    expect(page).toContain('Cosmoprof Asia 2026');
    expect(page).toContain('Remise des prix');
    const calendar = await app.ask(`/journey/${ids.get(9)}/calendar.ics`, { cookie: delegate });
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(await status(`/journey/${ids.get(9)}/itinerary.pdf`, delegate)).toBe(200);
  }, 120_000);

  it.each(['', '/calendar.ics', '/itinerary.pdf'])('gets 404 for another firm’s delegate%s', async (file) => {
    expect(await status(`/journey/${ids.get(11)}${file}`, delegate)).toBe(404);
  });

  it('gets 404 for missions', async () => {
    expect(await status('/missions/cosmoprof-asia-2026', delegate)).toBe(404);
  });
});

describe('the manager', () => {
  it('reads alerts in words with person and place', async () => {
    const page = await (await app.ask('/missions/cosmoprof-asia-2026', { cookie: manager })).text();
    expect(page).toContain('Benoît Bréval');
    expect(page).toContain('pas de lit la nuit du');
    expect(page).toContain('Harbour Lane Hotel');
  });

  it.each([
    '',
    '/rooming',
    '/programme',
    '/programme/new',
    '/delegates/9',
    '/papers/rooming-list',
    '/papers/participants-list',
  ])(
    'opens /missions/cosmoprof-asia-2026%s',
    async (path) => {
      expect(await status(`/missions/cosmoprof-asia-2026${path}`, manager)).toBe(200);
    },
    120_000,
  );

  it.each([
    '/missions/none',
    '/missions/cosmoprof-asia-2026/delegates/99',
    '/missions/cosmoprof-asia-2026/papers/passports',
  ])('%s is 404', async (path) => {
    expect(await status(path, manager)).toBe(404);
  });

  it('takes the travellers away as the page finds them, without passports', async () => {
    const list = '/missions/cosmoprof-asia-2026/download/csv';
    const all = (await (await app.ask(list, { cookie: manager })).text()).trim().split('\r\n');
    expect([all.length - 1, all[0]?.split(';').length]).toEqual([ids.size, 13]);
    expect(all.join()).not.toMatch(/2031|\+33 3 53 01 43 85/);
    const found = await (await app.ask(`${list}?q=breval`, { cookie: manager })).text();
    expect(found).toContain('Théo Bréval');
    expect(
      found
        .trim()
        .split('\r\n')
        .every((line) => /Bréval|^.?N°/.test(line)),
    ).toBe(true);
    expect(await status('/missions/cosmoprof-asia-2026/download/xlsx', manager)).toBe(200);
    expect(await status('/missions/cosmoprof-asia-2026/download/pdf', manager)).toBe(404);
    expect(await status(list, delegate)).not.toBe(200);
  }, 120_000);

  it('is told a clash of everybody once', async () => {
    const answer = await app.ask('/missions/cosmoprof-asia-2026/programme/new', {
      cookie: manager,
      form: {
        ...{ title: 'Dîner', place: 'Jumbo', kind: 'official', audience: 'all', timeZone: 'Asia/Hong_Kong' },
        ...{ date: '2026-11-12', start: '17:30', end: '22:00' },
      },
    });
    const page = (await answer.text()).replaceAll('<!-- -->', '');
    expect(page).toContain('Points nouveaux (1)');
    expect(page).toContain('Théo Bréval, Inès Vasseur et 65 autres');
  });

  it('loses nothing of what was typed when a change is refused, checked or saved', async () => {
    const typed = {
      'outward-1.flight': 'KE 607 bis',
      'outward-1.from': 'ICN',
      'outward-1.to': 'HKG',
      'outward-1.departure': '2026-11-08T13:30',
      'outward-1.arrival': '2026-11-08T05:00',
      'stay-1.hotel': 'Auberge des Sept Vents',
    };
    for (const path of ['', '/travel']) {
      const answer = await app.ask(`/missions/cosmoprof-asia-2026/delegates/9${path}`, {
        cookie: manager,
        form: typed,
      });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('role="alert"');
      for (const value of Object.values(typed)) expect(page).toContain(`value="${value}"`);
    }
    const item = { title: 'Visite de l’atelier', date: '2026-11-11', start: '25:00', end: '11:00' };
    for (const path of ['', '/save']) {
      const answer = await app.ask(`/missions/cosmoprof-asia-2026/programme/new${path}`, {
        cookie: manager,
        form: { ...item, timeZone: 'Asia/Atlantis', audience: 'all', kind: 'official' },
      });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('value="Visite de l’atelier"');
      expect(page).toContain('value="Asia/Atlantis"');
    }
    expect(
      await db.selectFrom('programme_item').select('id').where('title', '=', item.title).execute(),
    ).toEqual([]);
  });

  it('is told why a file is refused, and nothing is written', async () => {
    const form = new FormData();
    const text = readFileSync('db/seed/data/delegations/cosmoprof-asia-2026.csv', 'utf8');
    form.set('mission', 'autre-mission');
    form.set('file', new File([text.replace('AF188;CDG;HKG', 'AF188;CDG;ZZZ')], 'delegation.csv'));
    const answer = await app.ask('/missions/import', { cookie: manager, form });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ZZZ');
    expect(await db.selectFrom('mission').select('slug').execute()).toEqual([
      { slug: 'cosmoprof-asia-2026' },
    ]);
  });
});
