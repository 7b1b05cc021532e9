import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/connection';
import type { TestApp } from '../setup/app';
import { startMission } from './mission';

const AT = '/missions/cosmoprof-asia-2026/practical';

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

const pageOf = async (path: string, cookie: string) =>
  (await (await app.ask(path, { cookie })).text()).replaceAll('<!-- -->', '');

describe('hotels and numbers for the road', () => {
  it('are typed by the manager, kept as typed when refused, then read by the traveller and taken back', async () => {
    const { hotel } = await db
      .selectFrom('stay')
      .select('hotel')
      .where('delegate_id', '=', ids.get(9) ?? '')
      .executeTakeFirstOrThrow();
    expect(await pageOf(AT, manager)).toContain(`value="${hotel}"`);
    const typed = {
      ...{ 'hotel-1.hotel': hotel, 'hotel-1.localAddress': '香港灣仔碼頭道1號' },
      ...{ 'contact-1.kind': 'duty', 'contact-1.phone': '+33 (0)1 99 00 12 34' },
    };
    const wrong = { ...typed, 'hotel-1.phone': 'zéro' };
    const refused = await app.ask(`${AT}/save`, { cookie: manager, form: wrong });
    const said = await refused.text();
    expect([
      refused.status,
      said.includes('香港灣仔碼頭道1號'),
      said.includes('#field-hotel-1-phone'),
    ]).toEqual([422, true, true]);
    const saved = await app.ask(`${AT}/save`, { cookie: manager, form: typed });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${AT}?saved=1`]);
    const journey = await pageOf('/journey', delegate);
    expect(journey).toContain('香港灣仔碼頭道1號');
    expect(journey).toContain('href="tel:+33199001234"');
    const calendar = await app.ask(`/journey/${ids.get(9)}/calendar.ics`, { cookie: delegate });
    expect((await calendar.text()).replaceAll('\r\n ', '')).toContain('香港灣仔碼頭道1號');
    const stale = await app.ask(`${AT}/save`, { cookie: manager, form: { ...typed, mark: 'older' } });
    expect(stale.status).toBe(303);
    const overtaken = { ...typed, 'hotel-1.note': 'Wi-Fi', mark: 'older' };
    const answer = await app.ask(`${AT}/save`, { cookie: manager, form: overtaken });
    expect([answer.status, (await answer.text()).includes('Ce qui est enregistré maintenant')]).toEqual([
      422,
      true,
    ]);
    const mark = /name="mark" value="([^"]+)"/.exec(await pageOf(AT, manager))?.[1] ?? '';
    expect((await app.ask(`${AT}/undo`, { cookie: manager, form: { mark } })).status).toBe(303);
    expect(await pageOf('/journey', delegate)).not.toContain('香港灣仔碼頭道1號');
    expect((await app.ask(AT, { cookie: delegate })).status).toBe(404);
  }, 120_000);
});
