import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/connection';
import type { TestApp } from '../setup/app';
import { startMission } from './mission';

let db: Db;
let app: TestApp;
let manager: string;
let delegate: string;
let ids: Map<number, string>;

beforeAll(async () => {
  ({ db, app, manager, delegate, ids } = await startMission());
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

  it.each(['', '/calendar.ics', '/itinerary.pdf', '/passport.pdf', '.data', '/calendar.ics.data'])(
    'gets 404 for another firm’s delegate%s',
    async (file) => {
      expect(await status(`/journey/${ids.get(11)}${file}`, delegate)).toBe(404);
    },
  );

  it.each(['', '/delegates/9', '/delegates/9/calendar.ics', '/programme/new/remove', '/download/xlsx'])(
    'gets 404 for missions%s',
    async (path) => {
      expect(await status(`/missions/cosmoprof-asia-2026${path}`, delegate)).toBe(404);
    },
  );
});

describe('the manager', () => {
  it('reads alerts in words with person and place', async () => {
    const page = await (await app.ask('/missions/cosmoprof-asia-2026', { cookie: manager })).text();
    expect(page).toContain('Benoît Bréval');
    expect(page).toContain('pas de lit pendant 4 nuits à partir du 9 nov. 2026');
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

  it('sees what a saved change brought, and takes it back', async () => {
    const at = '/missions/cosmoprof-asia-2026/delegates/9';
    const travel = {
      ...{ 'outward-1.flight': 'KE607', 'outward-1.from': 'ICN', 'outward-1.to': 'HKG' },
      ...{ 'outward-1.departure': '2026-11-11T08:30', 'outward-1.arrival': '2026-11-11T11:25' },
    };
    const saved = await app.ask(`${at}/travel`, { cookie: manager, form: travel });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${at}?saved=1`]);
    const page = (await (await app.ask(`${at}?saved=1`, { cookie: manager })).text()).replaceAll(
      '<!-- -->',
      '',
    );
    for (const words of [
      'Trajet modifié',
      'Trajet retiré',
      'Chambre retirée',
      'au lieu de',
      'Points nouveaux',
    ])
      expect(page).toContain(words);
    expect((await app.ask(`${at}/undo`, { cookie: manager, form: {} })).status).toBe(303);
    const again = await app.ask(`${at}/travel`, { cookie: manager, form: { ...travel, mark: 'older' } });
    expect([again.status, (await again.text()).includes('Entre-temps, ')]).toEqual([422, true]);
  });

  it('asks before an item is taken away, and of a mission that isn’t there answers 404', async () => {
    const { id } = await db
      .selectFrom('programme_item')
      .select('id')
      .orderBy('starts_at')
      .executeTakeFirstOrThrow();
    const at = `/missions/cosmoprof-asia-2026/programme/${id}`;
    const asked = await (await app.ask(`${at}/remove`, { cookie: manager })).text();
    expect(asked).toContain('Retiré du programme');
    expect((await app.ask(`${at}/remove`, { cookie: manager, form: {} })).status).toBe(303);
    expect(await status(at, manager)).toBe(404);
    expect((await app.ask(`${at}/undo`, { cookie: manager, form: {} })).status).toBe(303);
    expect(await status(at, manager)).toBe(200);
    for (const path of ['/remove', '/undo'])
      expect(
        (await app.ask(`/missions/none/programme/${id}${path}`, { cookie: manager, form: {} })).status,
      ).toBe(404);
  });

  it('finds people by page and by words, accents apart', async () => {
    const names = async (query: string) => {
      const page = await (
        await app.ask(`/missions/cosmoprof-asia-2026?${query}`, { cookie: manager })
      ).text();
      return [...page.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map(([, name]) => name);
    };
    expect([
      (await names('')).length,
      (await names('page=2')).length,
      await names('q=benoit breval'),
    ]).toEqual([50, 17, ['Benoît Bréval']]);
    expect(await names('points=on&q=breval')).toEqual(['Benoît Bréval']);
  });
});
