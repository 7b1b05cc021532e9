import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPlan } from '#app/features/pavilions/commands.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { planJson } from '../../domain/pavilions/plans';
import { seasonDatabase } from '../../features/pavilions/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, hidden, upload } from '../somebody';

const CHINA = 'china-beauty-expo-2027';
const PAGE = `/registrations/${CHINA}/import`;

let db: Db;
let app: TestApp;
let cookie: string;

beforeAll(async () => {
  db = await seasonDatabase();
  await importPlan(db, testAct(), { editionSlug: CHINA, json: planJson(CHINA) });
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  app = await startTestApp(db);
  cookie = await app.signIn('manager@example.org');
  await app.ask(PAGE, { cookie });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const lines = readFileSync(`db/seed/data/applications/${CHINA}.csv`, 'utf8').split('\r\n');
/** The header and these lines of the file, 1 being the first firm. */
const fileOf = (...wanted: number[]) => [lines[0], ...wanted.map((at) => lines[at])].join('\r\n');
/** The same with a firm whose identifier can't be. */
const faulty = (at: number) => fileOf(1).concat('\r\n', (lines[at] ?? '').replace(/;\d{9};/, ';123456780;'));

async function checked(content: string) {
  const answer = await app.ask(PAGE, { cookie, form: upload('file', 'received.csv', content) });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
}

async function sendAgain(html: string, change: Record<string, string> = {}) {
  const form = { content: hidden(html, 'content'), skipRefused: hidden(html, 'skipRefused'), ...change };
  const answer = await app.ask(`${PAGE}/write`, { cookie, form });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

const registered = async () => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select('company.name')
    .orderBy('company.name')
    .execute();
  return rows.map(({ name }) => name);
};

test('no file: said, and nothing written', async () => {
  const form = new FormData();
  form.set('file', new File([], ''));
  const answer = await app.ask(PAGE, { cookie, form });
  expect(answer.status).toBe(422);
});

test('what is no table is refused by name', async () => {
  const { status, html } = await checked('PK\u0003\u0004 a workbook');
  expect(status).toBe(422);
  expect(html).toContain('Ce fichier n’est pas un CSV lisible');
  expect(await registered()).toEqual([]);
});

test('a refused line: nothing is written, not even when the page is got round', async () => {
  const { status, html } = await checked(faulty(2));
  expect(status).toBe(200);
  expect(html).toContain('Une ligne est refusée');
  expect(await registered()).toEqual([]);
  const forced = await sendAgain(html, { skipRefused: '' });
  expect(forced.status).toBe(422);
  expect(forced.html).toContain('Rien n’a été importé');
  expect(await registered()).toEqual([]);
});

test('a clean file: checked without writing, then written, then there is nothing left to write', async () => {
  const { status, html } = await checked(fileOf(1, 2, 3));
  expect(status).toBe(200);
  expect(html).toContain('Toutes les lignes sont acceptées.');
  expect(html).toContain('Importer 3 inscriptions');
  expect(await registered()).toEqual([]);
  const written = await sendAgain(html);
  expect([written.status, written.location]).toEqual([303, `/registrations/${CHINA}?imported=3`]);
  const names = [1, 2, 3].map((at) => lines[at]?.split(';')[0]).sort();
  expect(await registered()).toEqual(names);
  const again = await sendAgain(html);
  expect([again.status, again.location]).toEqual([303, `/registrations/${CHINA}?imported=0`]);
  expect(await registered()).toEqual(names);
  expect((await checked(fileOf(1, 2, 3))).html).toContain('Tout est déjà enregistré');
});

test('the accepted lines alone, when the manager says so', async () => {
  const before = await registered();
  const { html } = await checked(faulty(5).replace(lines[1] ?? '', lines[4] ?? ''));
  expect(html).toContain('Importer seulement la ligne acceptée');
  const written = await sendAgain(html);
  expect([written.status, written.location]).toEqual([303, `/registrations/${CHINA}?imported=1`]);
  const added = (await registered()).filter((name) => !before.includes(name));
  expect(added).toEqual([lines[4]?.split(';')[0]]);
});
