import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/connection';
import type { TestApp } from '../setup/app';
import { startMission } from './mission';

let db: Db;
let app: TestApp;
let manager: string;
let ids: Map<number, string>;

beforeAll(async () => {
  ({ db, app, manager, ids } = await startMission());
}, 120_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
});

const status = async (path: string, cookie: string) => (await app.ask(path, { cookie })).status;

describe('the manager', () => {
  it('adds somebody, changes what is known of them, takes them off and puts them back', async () => {
    const mission = '/missions/cosmoprof-asia-2026';
    const post = (path: string, form: Record<string, string>) =>
      app.ask(mission + path, { cookie: manager, form });
    const rose = { givenName: 'Rose', familyName: 'Aubier', company: 'Maison Neuve', role: 'exhibitor' };
    const refused = await post('/delegates/new/person/save', { ...rose, familyName: '', email: 'rose' });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    for (const words of ['Il manque le nom.', 'value="Maison Neuve"', 'value="rose"'])
      expect(page).toContain(words);
    const added = await post('/delegates/new/person/save', rose);
    const at = `/delegates/${ids.size + 1}`;
    expect([added.status, added.headers.get('location')]).toEqual([303, `${mission}${at}?saved=1`]);
    const checked = await (await post(`${at}/person`, { ...rose, diet: 'végan' })).text();
    expect(checked.replaceAll('<!-- -->', '')).toContain('Régime alimentaire\u00a0: végan, au lieu de –.');
    expect(await status(`${mission}${at}/remove`, manager)).toBe(200);
    const { headers } = await post(`${at}/remove`, {});
    const list = await (await app.ask(headers.get('location') ?? '', { cookie: manager })).text();
    expect(list).toContain('Rose Aubier, Maison Neuve, quitte la délégation.');
    const undo = /action="([^"]*\/undo)"/.exec(list)?.[1] ?? '';
    expect(await status(`${mission}${at}/person`, manager)).toBe(404);
    expect((await app.ask(undo, { cookie: manager, form: {} })).status).toBe(303);
    expect(await status(`${mission}${at}/person`, manager)).toBe(200);
    expect((await app.ask(undo, { cookie: manager, form: {} })).status).toBe(422);
    expect((await post('/people/nobody/undo', {})).status).toBe(404);
    expect((await post(`${at}/remove`, {})).status).toBe(303);
  });

  it('begins a mission in which nobody travels, every page of which opens, and takes it away again', async () => {
    const form = { kind: 'incoming', edition: '', name: '' };
    const refused = await app.ask('/missions/new', { cookie: manager, form });
    expect([refused.status, (await refused.text()).includes('donnez un nom à cette mission')]).toEqual([
      422,
      true,
    ]);
    const made = await app.ask('/missions/new', { cookie: manager, form: { ...form, name: 'Acheteurs' } });
    const at = '/missions/acheteurs';
    expect([made.status, made.headers.get('location')]).toEqual([303, at]);
    const pages = ['', '/rooming', '/programme', '/programme/new', '/practical', '/delegates/new/person'];
    const files = ['papers/rooming-list', 'papers/participants-list', 'download/csv', 'files/delegation.csv'];
    for (const path of [...pages, ...files.map((file) => `/${file}`)])
      expect([path, await status(at + path, manager)]).toEqual([path, 200]);
    expect(await (await app.ask(at, { cookie: manager })).text()).toContain('Personne pour l’instant');
    const item = { title: 'Accueil', date: '2026-11-11', start: '09:00', end: '11:00', audience: 'all' };
    await app.ask(`${at}/programme/new/save`, {
      cookie: manager,
      form: { ...item, timeZone: 'Europe/Paris', kind: 'official' },
    });
    expect((await app.ask(`${at}/remove`, { cookie: manager, form: {} })).status).toBe(422);
    await db.deleteFrom('programme_item').where('title', '=', 'Accueil').execute();
    expect((await app.ask(`${at}/remove`, { cookie: manager, form: {} })).status).toBe(303);
    expect(await status(at, manager)).toBe(404);
  }, 120_000);
});
