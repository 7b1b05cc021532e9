import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocationList } from '#app/documents/allocation-list/index.server';
import type { AllocationListSnapshot } from '#app/documents/allocation-list/snapshot';
import { listPapers } from '#app/documents/issued.server';
import { findAllHeldPlaces } from '#app/features/allocation/queries-versions.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { readPdf } from '../../documents/read-pdf';
import { acceptedSeason, draftOf } from '../../features/allocation/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, organisationCalled } from '../somebody';

const editionSlug = 'china-beauty-expo-2027';
const PATH = `/allocation/${editionSlug}/booth-list`;
const WHO = ['manager', 'reader', 'stranger', 'exhibitor'] as const;

let db: Db;
let app: TestApp;
let draftId: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  draftId = (await draftOf(db, editionSlug)).id;
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const { id: companyId } = await db.selectFrom('company').select('id').executeTakeFirstOrThrow();
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'export_manager', organisationId: other });
  await addSomebody(db, 'exhibitor@example.org', { role: 'exhibitor', organisationId, companyId });
  app = await startTestApp(db);
  for (const who of WHO) cookies.set(who, await app.signIn(`${who}@example.org`));
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const get = (who: string) => app.ask(PATH, { cookie: cookies.get(who) });

describe('the booth list', () => {
  it('of a draft is nobody’s', async () => {
    expect((await get('manager')).status).toBe(404);
    expect(await listPapers(db, { type: 'allocation-list', editionSlug })).toEqual({ ok: true, value: [] });
    expect(await allocationList.load(db, draftId)).toBeUndefined();
  });

  it('of a released version names every firm with its booth, for who may read the pavilion', async () => {
    await releaseAllocation(db, testAct(undefined, 'r'), { editionSlug });
    const answer = await get('reader');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const said = readPdf(new Uint8Array(await answer.arrayBuffer())).text.replace(/\s/g, '');
    const held = await findAllHeldPlaces(db, draftId);
    expect(held).toHaveLength(11);
    const missing = held.flatMap(({ company, label }) =>
      [company, label].filter((word) => !said.includes(word.replace(/\s/g, ''))),
    );
    expect(missing).toEqual([]);
    for (const [version, status] of [
      ['1', 200],
      ['2', 404],
      ['x', 404],
    ])
      expect((await app.ask(`${PATH}?version=${version}`, { cookie: cookies.get('reader') })).status).toBe(
        status,
      );
    expect([(await get('stranger')).status, (await get('exhibitor')).status]).toEqual([404, 404]);
  });

  it('is listed for its edition, and no address or number of anybody is in it', async () => {
    const listed = await listPapers(db, { type: 'allocation-list', editionSlug });
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([draftId]);
    const mistyped = [{ editionSlug: 'none' }, { missionSlug: 'none' }].map((one) =>
      listPapers(db, { type: 'allocation-list', ...one }),
    );
    expect(await Promise.all(mistyped)).toMatchObject([
      { problems: [{ code: 'UNKNOWN_EDITION' }] },
      { problems: [{ code: 'NO_SUCH_MISSION' }] },
    ]);
    const json = (await allocationList.load(db, draftId)) ?? '';
    const snapshot: AllocationListSnapshot = JSON.parse(json);
    expect(snapshot.holders).toHaveLength(11);
    const contacts = await db.selectFrom('registration').select('contact_email').execute();
    expect(contacts.filter(({ contact_email }) => json.includes(contact_email))).toEqual([]);
  });
});
