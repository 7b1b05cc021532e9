import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFairs } from '#app/features/fairs/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { openCallOf } from '#app/features/pavilions/commands-call.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { type Db, openDatabase } from '#db/connection';
import { builtInFairs } from '#db/seed/files';
import { planJson } from '../domain/pavilions/plans';
import { addSomebody } from '../routes/somebody';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';

const EDITION = 'china-beauty-expo-2027';
const ADDRESS = `/calls/${EDITION}`;

let folder: string;
let db: Db;
let other: Db;
let app: TestApp;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-pages-'));
  const file = path.join(folder, 'pages.sqlite');
  db = await testDatabase(file);
  other = openDatabase(file);
  await importFairs(db, testAct(undefined, 'fairs'), await builtInFairs());
  await importPlan(db, testAct(undefined, 'plan'), { editionSlug: EDITION, json: planJson(EDITION) });
  const pavilionId = (await findCall(db, EDITION))?.pavilionId ?? '';
  const days = { opensOn: '2026-11-01', closesOn: '2026-12-01' };
  const opened = await openCallOf(db, testAct(undefined, 'call'), { pavilionId, ...days });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId, name: ['Only', 'Mine'] });
  app = await startTestApp(db);
  await read(ADDRESS);
}, 120_000);

afterAll(async () => {
  await app.close();
  await Promise.all([db.destroy(), other.destroy()]);
  rmSync(folder, { recursive: true });
});

async function read(address: string, options: Parameters<TestApp['ask']>[1] = {}) {
  const answer = await app.ask(address, { headers: { 'accept-language': 'fr' }, ...options });
  const policy = answer.headers.get('content-security-policy') ?? '';
  return {
    html: await answer.text(),
    status: answer.status,
    type: answer.headers.get('content-type'),
    cache: answer.headers.get('cache-control'),
    nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '',
    id: answer.headers.get('x-request-id') ?? '',
  };
}

/** Without what belongs to one answer alone. */
const plain = ({ html, nonce, id }: Awaited<ReturnType<typeof read>>) =>
  html.replaceAll(nonce, 'NONCE').replaceAll(id, 'ID');

const rename = (to: string) =>
  other.updateTable('pavilion').set({ name: to }).where('name', 'is not', null).execute();

test('a page that was kept is the same page, with a nonce and an id of its own', async () => {
  const [first, second] = [await read(ADDRESS), await read(ADDRESS)];
  expect([first.status, second.status, second.type, second.cache]).toEqual([
    ...[200, 200, first.type, first.cache],
  ]);
  expect(plain(second)).toBe(plain(first));
  for (const own of ['nonce', 'id'] as const) {
    expect(second[own]).not.toBe(first[own]);
    expect(second.html).not.toContain(first[own]);
    expect(second.html).toContain(second[own]);
  }
});

test.each([ADDRESS, '/calls'])('%s says at once what another connection has changed', async (address) => {
  await read(address);
  await rename('Pavillon renommé');
  expect((await read(address)).html).toContain('Pavillon renommé');
  await rename('Pavillon encore');
  const { html } = await read(address);
  expect([html.includes('Pavillon encore'), html.includes('Pavillon renommé')]).toEqual([true, false]);
});

test('each language has its own', async () => {
  await read(ADDRESS);
  const english = await read(ADDRESS, { headers: { 'accept-language': 'en' } });
  expect([
    english.html.includes('<html lang="en"'),
    (await read(ADDRESS)).html.includes('<html lang="fr"'),
  ]).toEqual([true, true]);
});

test('what somebody who is signed in was shown is never shown to another', async () => {
  await rename('Pavillon');
  const cookie = await app.signIn('reader@example.org');
  const own = await read(ADDRESS, { cookie });
  expect(own.html).toContain('Only Mine');
  expect((await read(ADDRESS)).html).not.toContain('Only Mine');
  expect((await read(ADDRESS, { cookie })).html).toContain('Only Mine');
});

test('a page that isn’t there is asked for anew each time', async () => {
  const [first, second] = [await read('/calls/nowhere'), await read('/calls/nowhere')];
  expect([first.status, second.status]).toEqual([404, 404]);
});
