import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFairs } from '#app/features/fairs/commands.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { takeJob } from '#app/server/jobs/lease.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { planJson } from '../domain/pavilions/plans';
import { addSomebody } from '../routes/somebody';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';
import { fullScans, listening, type Statement } from './counting';
import { addOfficer, addressesOf, type Walked } from './every-page';
import { gather } from './growth';
import { ASIA, placeInOrder } from './invoicing/released';
import { data, seasonDatabase } from './pavilions/season';
import { applicationsFile } from './registrations/pavilion';

const AT = '2026-03-02T09:00:00.000Z';
/** A firm whose region grants it aid. */
const AIDED = '999416100';
const PAGES = [
  '/season',
  '/pavilions',
  `/pavilions/${ASIA}`,
  '/registrations',
  `/registrations/${ASIA}`,
  `/registrations/${ASIA}/announce`,
  `/allocation/${ASIA}`,
  `/allocation/${ASIA}/what-if`,
  `/allocation/${ASIA}/envy`,
  `/allocation/${ASIA}/repair`,
  `/money/${ASIA}`,
  `/money/${ASIA}/issue`,
  `/money/${ASIA}/download?as=csv`,
  '/mail',
];
const OWN_PAGES = ['/home', '/my-booth', '/papers'];

/** A list that was empty before may ask for the parts of its rows: once for each kind of part. */
const ONCE = 4;
/** Reads a paper when its turn to be sent comes, so that it holds but one in memory. */
const ARCHIVE = `/season/${ASIA}/papers`;

/** A handful of rows however long Pavilion is used: reading all of them is no harm. */
const SMALL = [
  ...['fair', 'edition', 'venue', 'edition_venue', 'fair_deadline', 'country_sheet', 'segment'],
  ...['organisation', 'price_list', 'package', 'pavilion', 'pavilion_partner', 'hall'],
];

let db: Db;
let heard: Statement[];
let app: TestApp;
let organisationId: string;
const small = new Map<string, number>();
const sessions = new Map<string, string>();
const walked = new Map<Walked, { status: number; statements: number }>();

beforeAll(async () => {
  db = await seasonDatabase();
  await importFairs(db, testAct(AT, 'schemes'), { subsidies: data('subsidies') });
  organisationId = (await findOrganiserId(db)) ?? '';
  const role = 'export_manager';
  await addSomebody(db, 'manager@example.org', { role, organisationId });
  await addOfficer(db, 'all@example.org', organisationId);
  await importPlan(db, testAct(AT, 'plan'), { editionSlug: ASIA, json: planJson(ASIA) });
  const lines = applicationsFile().toString().split('\r\n');
  const first = [...lines.slice(0, 5), ...lines.filter((line) => line.includes(AIDED))].join('\r\n');
  await grow('small', { bytes: Buffer.from(first), version: 1, firms: 5 });
  await addSomebody(db, 'firm@example.org', {
    ...{ role: 'exhibitor', organisationId, companyId: (await confirmed())[0] },
  });
  await gather(db, 'small', { travellers: 2, whatIfs: 1, costs: 1, grants: 1 });
  const counted = listening(db);
  heard = counted.heard;
  app = await startTestApp(counted.db, AT);
  for (const page of PAGES) small.set(page, await statementsOf(page, 'manager@example.org'));
  for (const page of OWN_PAGES) small.set(page, await statementsOf(page, 'firm@example.org'));

  await travelsAs('firm@example.org');
  for (const page of await addressesOf(db, ASIA)) walked.set(page, await countOf(page));

  await grow('large', { bytes: applicationsFile(), version: 2, firms: 80 });
  await gather(db, 'large', { travellers: 67, whatIfs: 12, costs: 12, grants: 6 });
  for (const editionSlug of ['china-beauty-expo-2027', 'cosmoprof-las-vegas-2027']) {
    const plan = await importPlan(db, testAct(AT, editionSlug), { editionSlug, json: planJson(editionSlug) });
    if (!plan.written) throw new Error('plan not imported');
  }
  await actFor('firm@example.org', (await confirmed()).slice(1, 6));
}, 300_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

/** Registers, accepts, places and invoices. */
async function grow(prefix: string, size: { bytes: Buffer; version: number; firms: number }) {
  const act = testAct(AT, prefix);
  await importRegistrationFile(db, act, { editionSlug: ASIA, bytes: size.bytes, skipRefused: true });
  await decideRegistrations(db, act, { editionSlug: ASIA, firms: 'all' });
  await placeInOrder(db, size);
  const issued = await issueInvoices(db, act, { kind: 'deposit', editionSlug: ASIA });
  if (!issued.ok || issued.value.issued.length === 0)
    throw new Error(`nothing issued: ${JSON.stringify(issued).slice(0, 600)}`);
}

async function confirmed(): Promise<string[]> {
  const rows = await db.selectFrom('paper').select('company_id').distinct().orderBy('company_id').execute();
  return rows.flatMap(({ company_id }) => company_id ?? []);
}

async function actFor(email: string, companyIds: string[]) {
  const person = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .selectAll('role_grant')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const grants = companyIds.map((company_id) => ({ ...person, company_id, id: `grant-${company_id}` }));
  await db.insertInto('role_grant').values(grants).execute();
}

async function travelsAs(email: string) {
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  await db.updateTable('delegate').set({ person_id: id }).where('number', '=', 1).execute();
}

/** One session for all that somebody asks for. */
async function sessionOf(email: string): Promise<string> {
  const cookie = sessions.get(email) ?? (await app.signIn(email));
  sessions.set(email, cookie);
  return cookie;
}

/** The same of an address that an officer may ask for, or else the firm, and what it answers. */
async function countOf({ address, own }: Walked): Promise<{ status: number; statements: number }> {
  const cookie = await sessionOf(own ? 'firm@example.org' : 'all@example.org');
  await (await app.ask(address, { cookie })).arrayBuffer();
  heard.length = 0;
  const answer = await app.ask(address, { cookie });
  await answer.arrayBuffer();
  return { status: answer.status, statements: heard.length };
}

/** How many statements one request of the page issues, once it has been asked for before. */
async function statementsOf(page: string, email: string): Promise<number> {
  const cookie = await sessionOf(email);
  await (await app.ask(page, { cookie })).text();
  heard.length = 0;
  const answer = await app.ask(page, { cookie });
  await answer.text();
  expect([page, answer.status]).toEqual([page, 200]);
  return heard.length;
}

test('there is more to tell than before', async () => {
  const { n } = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect([n, (await confirmed()).length > 50]).toEqual([93, true]);
});

test.each(PAGES)('%s issues as many statements for 93 firms and 3 pavilions as for 5 and 1', async (page) => {
  expect(small.get(page)).toBeGreaterThan(3);
  expect(await statementsOf(page, 'manager@example.org')).toBe(small.get(page));
});

test.each([
  ...PAGES.map((page) => [page, 'manager@example.org']),
  ...OWN_PAGES.map((page) => [page, 'firm@example.org']),
])('%s finds its rows by an index', async (page = '', email = '') => {
  await statementsOf(page, email);
  expect(await fullScans(db, heard, SMALL)).toEqual([]);
});

test('everything of the site map that can be read is read, or left out by name', () => {
  const refused = [...walked].filter(([, { status }]) => status !== 200);
  expect(refused.map(([{ address }, { status }]) => `${status} ${address}`)).toEqual([]);
  expect(walked.size).toBeGreaterThan(100);
});

test('no page of the site map asks more of the database for 93 firms than for 5', async () => {
  const grown: [string, number, number][] = [];
  for (const [page, before] of walked) {
    const { statements } = await countOf(page);
    if (page.address === ARCHIVE) continue;
    if (statements > before.statements + ONCE) grown.push([page.address, before.statements, statements]);
  }
  expect(grown).toEqual([]);
}, 300_000);

test('a session, work that is due and mail that is due are found by an index', async () => {
  const work = listening(db);
  const cookie = await app.signIn('manager@example.org');
  heard.length = 0;
  await app.ask('/account', { cookie });
  expect(heard.some(({ sql }) => sql.includes('session'))).toBe(true);
  await takeJob(work.db, AT, ['allocate']);
  expect(work.heard.some(({ sql }) => sql.includes('"job"'))).toBe(true);
  expect(await fullScans(db, [...heard, ...work.heard], SMALL)).toEqual([]);
});

test.each(OWN_PAGES)('%s issues as many for six firms as for one', async (page) => {
  expect(small.get(page)).toBeGreaterThan(2);
  expect(await statementsOf(page, 'firm@example.org')).toBe(small.get(page));
});
