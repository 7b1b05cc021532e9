import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { issuePaper } from '#app/platform/papers.server';
import type { Db } from '#db/connection';
import { seasonDatabase } from '../features/pavilions/season';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';
import { addSomebody, organisationCalled } from './somebody';

vi.setConfig({ testTimeout: 60_000 });

const ASIA = 'cosmoprof-asia-2026';
const WHO = ['manager', 'reader', 'stranger', 'partner', 'firm'] as const;

let db: Db;
let app: TestApp;
const cookies = new Map<string, string>();

beforeAll(async () => {
  db = await seasonDatabase();
  const organisationId = (await findOrganiserId(db)) ?? '';
  const network = await organisationCalled(db, 'beauty-cluster');
  for (const [id, country] of [
    ['alba-fr', 'FR'],
    ['alba-it', 'IT'],
  ] as const)
    await db
      .insertInto('company')
      .values({ id, name: 'Alba', country, national_id: '999633001', created_at: '2026-01-01' })
      .execute();
  // Two papers of one firm, name and day; one of a firm of the same name; one that is not drawn yet.
  for (const [nth, companyId] of ['alba-fr', 'alba-fr', 'alba-it'].entries())
    await keep(await issue(organisationId, companyId, `letter-${nth}`), `letter ${nth}`);
  await issue(organisationId, 'alba-it', 'waiting');
  app = await startTestApp(db);
  const roles = {
    manager: { role: 'export_manager', organisationId },
    reader: { role: 'reader', organisationId },
    stranger: { role: 'admin', organisationId: network },
    partner: { role: 'network_partner', organisationId: network },
    firm: { role: 'exhibitor', organisationId, companyId: 'alba-fr' },
  } as const;
  for (const who of WHO) {
    await addSomebody(db, `${who}@example.org`, roles[who]);
    cookies.set(who, await app.signIn(`${who}@example.org`));
  }
  // the first page makes vite read every route: here, where there is time for it
  await ask('manager', '/season');
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db?.destroy();
});

async function issue(organisationId: string, companyId: string, prefix: string): Promise<string> {
  const { id: editionId } = await db
    .selectFrom('edition')
    .select('id')
    .where('slug', '=', ASIA)
    .executeTakeFirstOrThrow();
  return issuePaper(db, testAct('2026-03-05T09:00:00.000Z', prefix), {
    ...{ type: 'grant-letter', title: 'Courrier', filename: 'Courrier: aide.pdf', locale: 'fr' },
    ...{ organisationId, editionId, companyId, snapshot: {} },
  });
}

async function keep(id: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const sha256 = sha256Of(text);
  const file = { paper_id: id, bytes, size: bytes.length, sha256, drawn_at: '2026-03-05T09:00:01.000Z' };
  await db.insertInto('paper_file').values(file).execute();
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const ask = (name: string, path = `/season/${ASIA}/papers`) =>
  app.ask(path, { cookie: cookies.get(name), headers: { 'accept-language': 'en' } });

test('all papers of an edition come in one archive, each once; one not drawn yet is named in its index', async () => {
  const page = await (await ask('manager', `/season/${ASIA}`)).text();
  expect(page).toContain('Télécharger tous les documents de cette édition (ZIP)');
  expect(page).toContain('1 document est encore en préparation');

  const answer = await ask('manager');
  const header = (name: string) => answer.headers.get(name);
  expect([answer.status, header('content-type'), header('content-disposition')]).toEqual([
    ...[200, 'application/zip', `attachment; filename="${ASIA}-documents.zip"`],
  ]);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const { 'index.csv': index, ...papers } = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name.replace(`${ASIA}/`, ''), strFromU8(bytes)]),
  );
  expect(papers).toEqual({
    'pieces-par-entreprise/Alba (FR 999633001)/2026-03-05 Courrier- aide.pdf': 'letter 0',
    'pieces-par-entreprise/Alba (FR 999633001)/2026-03-05 Courrier- aide (2).pdf': 'letter 1',
    'pieces-par-entreprise/Alba (IT 999633001)/2026-03-05 Courrier- aide.pdf': 'letter 2',
  });
  const told: string[][] = parse(index ?? '', { delimiter: ';', bom: true, from: 2 });
  expect(told.map((row) => [row[0], row[3], row.at(-1)])).toEqual([
    ...Object.entries(papers).map(([name, text]) => [
      name,
      `${name.slice(28, 30)}:999633001`,
      sha256Of(text),
    ]),
    ['encore en préparation, sans fichier', 'IT:999633001', ''],
  ]);
});

test('only those who may read the whole edition get them, or learn that there are any', async () => {
  const statuses: [string, number][] = [];
  for (const who of WHO) statuses.push([who, (await ask(who)).status]);
  expect(statuses).toEqual([
    ['manager', 200],
    ['reader', 200],
    ['stranger', 404],
    ['partner', 404],
    ['firm', 404],
  ]);
  expect((await ask('manager', '/season/nowhere/papers')).status).toBe(404);
  expect((await ask('manager', '/season/beautyworld-dubai-2026/papers')).status).toBe(404);
  const theirs = await (await ask('stranger', `/season/${ASIA}`)).text();
  expect(theirs).toContain('Cosmoprof Asia 2026');
  expect(theirs).not.toContain(`/season/${ASIA}/papers`);
});
