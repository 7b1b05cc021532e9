import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestInsisting } from '#app/features/allocation/commands-study.server';
import type { Db } from '#db/connection';
import { addSomebody } from '../../routes/somebody';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { fullScans, listening, type Statement } from '../counting';
import { ASIA, placeInOrder, releasedDatabase } from '../invoicing/released';
import { must } from './season';

const SMALL = [
  ...['fair', 'edition', 'venue', 'edition_venue', 'segment', 'organisation', 'price_list'],
  ...['package', 'pavilion', 'pavilion_partner', 'hall'],
];

let db: Db;
let heard: Statement[];
let app: TestApp;
let pages: string[];
const few = new Map<string, number>();

beforeAll(async () => {
  db = await releasedDatabase({ firms: 3 });
  const { organisation_id: organisationId } = await db
    .selectFrom('pavilion')
    .selectAll()
    .executeTakeFirstOrThrow();
  const counted = listening(db);
  heard = counted.heard;
  app = await startTestApp(counted.db);
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  const wishes = await db
    .selectFrom('preference')
    .select(['registration_id as registrationId', 'booth_id as boothId'])
    .orderBy('registration_id')
    .limit(40)
    .execute();
  const ask = async (wish: (typeof wishes)[number], name: string) => {
    const input = { editionSlug: ASIA, organisationId, ...wish, moveConfirmed: false };
    return must(await requestInsisting(db, testAct('2026-11-20T08:00:00.000Z', name), input)).studyId;
  };
  const [first] = wishes;
  if (!first) throw new Error('no wishes');
  const study = await ask(first, 'first');
  const { label } = await db
    .selectFrom('booth')
    .select('label')
    .orderBy('label_key', 'desc')
    .executeTakeFirstOrThrow();
  const firm = `/allocation/${ASIA}/firms/${first.registrationId}`;
  pages = [
    firm,
    `${firm}/withdraw`,
    `/allocation/${ASIA}/repair/${label}`,
    `/allocation/${ASIA}/what-if/${study}`,
  ];
  for (const page of pages) few.set(page, await statementsOf(page));
  await placeInOrder(db, { version: 2, firms: 80 });
  for (const [index, wish] of wishes.entries()) await ask(wish, `more-${index}`);
}, 240_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

async function statementsOf(page: string): Promise<number> {
  const cookie = await app.signIn('manager@example.org');
  await (await app.ask(page, { cookie })).text();
  heard.length = 0;
  const answer = await app.ask(page, { cookie });
  await answer.text();
  expect([page, answer.status]).toEqual([page, 200]);
  return heard.length;
}

test.each([0, 1, 2, 3])(
  'page %i issues as many statements for 80 firms placed and 40 questions as for 3 and 1',
  async (index) => {
    const page = pages[index] ?? '';
    const before = few.get(page);
    expect(before).toBeGreaterThan(5);
    expect(await statementsOf(page)).toBe(before);
    expect(await fullScans(db, heard, SMALL)).toEqual([]);
  },
);
