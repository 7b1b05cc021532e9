import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#app/domain/access/signed-in';
import { enqueueJob } from '#app/platform/jobs.server';
import { issuePaper } from '#app/platform/papers.server';
import type { JobHandler } from '#app/server/jobs/job';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../factories/organisation';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct, testDatabase } from '../setup/database';
import { addSomebody } from './somebody';

const NOW = '2026-11-20T08:30:00.000Z';
const WHO = ['export_manager', 'finance_officer', 'reader'] as const satisfies readonly Role[];

let db: Db;
let app: TestApp;
const cookies = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  await addOrganisation(db, 'theirs');
  app = await startTestApp(db, NOW);
  for (const role of WHO) await addSomebody(db, `${role}@ours.example`, { role, organisationId: 'ours' });
  await addSomebody(db, 'theirs@example.org', { role: 'admin', organisationId: 'theirs' });
  for (const role of WHO) cookies.set(role, await app.signIn(`${role}@ours.example`));
  cookies.set('theirs', await app.signIn('theirs@example.org'));
  await read('/jobs');
}, 240_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
});

let count = 0;
beforeEach(async () => {
  await db.deleteFrom('job').execute();
});

const ask = (path: string, by = 'export_manager', method: 'GET' | 'POST' = 'GET') =>
  app.ask(path, { cookie: cookies.get(by), method, ...(method === 'POST' ? { form: {} } : {}) });

async function read(path: string, by?: string): Promise<string> {
  const html = await (await ask(path, by)).text();
  return html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '');
}

const retry = (id: string, by?: string) => ask(`/jobs/${id}/retry`, by, 'POST');

function enqueue(kind: string, at = '2026-11-20T08:00:00.000Z'): Promise<string> {
  count += 1;
  const act = testAct(at, `j${count}`);
  const key = `${kind}:pavilion-1:${count}`;
  return enqueueJob(db, act, { kind, key, payload: { editionSlug: 'no-more' }, organisationId: 'ours' });
}

const breaks: JobHandler = () => Promise.reject(new Error('HiGHS: out of memory'));

/** Lets everything that waits have its tries with this handler. */
async function run(handler: JobHandler, tries = 1): Promise<void> {
  const kinds = ['allocate', 'invoicing.issue', 'paper.draw'];
  const handlers = Object.fromEntries(kinds.map((kind) => [kind, handler]));
  for (let at = 0; at < tries; at += 1) {
    await db.updateTable('job').set({ run_after: NOW }).where('state', '=', 'queued').execute();
    await runJobs(db, { handlers, now: () => NOW, newId: testAct(NOW, 'r').newId }, { until: 'idle' });
  }
}

async function failed(kind: string, at?: string): Promise<string> {
  const id = await enqueue(kind, at);
  await run(breaks, 5);
  return id;
}

const jobOf = (id: string) => db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a job that gave up', () => {
  test('says so in words, and is tried again with all its tries; a second click changes nothing', async () => {
    const id = await failed('allocate');
    const page = await read(`/jobs/${id}`);
    expect(page).toContain('Ce travail s’est arrêté après 5 essais');
    expect(page).toContain('HiGHS: out of memory');
    expect(page).toContain(`action="/jobs/${id}/retry"`);
    expect((await retry(id)).headers.get('location')).toBe(`/jobs/${id}?again`);
    expect((await retry(id)).headers.get('location')).toBe(`/jobs/${id}`);
    expect(await jobOf(id)).toMatchObject({ state: 'queued', attempts: 0, error: null, finished_at: null });
    const entries = await db
      .selectFrom('audit_entry')
      .select(['entity_id', 'actor_label', 'organisation_id'])
      .where('action', '=', 'job.retried')
      .where('entity_id', '=', id)
      .execute();
    expect(entries).toEqual([{ entity_id: id, actor_label: 'Camille Martin', organisation_id: 'ours' }]);
    const seen = await read(`/jobs/${id}?again`);
    expect([seen.includes('C’est reparti'), seen.includes('/retry"')]).toEqual([true, false]);
    await run(async () => ({ version: 3 }));
    expect(await read(`/jobs/${id}`)).toContain('La version 3 est prête.');
  });

  test('stands in the list and on the season’s page, for those who work there', async () => {
    const id = await failed('allocate');
    await enqueue('invoicing.issue');
    const list = await read('/jobs');
    expect(list).toContain(`href="/jobs/${id}"`);
    expect(list).toContain('En attente');
    expect(await read('/season')).toContain('1 travail s’est arrêté');
    expect(await read('/season', 'reader')).not.toContain('href="/jobs"');
    expect(await read('/season', 'theirs')).not.toContain('travail s’est arrêté');
    expect(await read('/jobs', 'theirs')).toContain('Aucun travail en cours');
  });

  test('is for those who may ask for it', async () => {
    const [search, issue] = [await failed('allocate'), await failed('invoicing.issue')];
    const seen = await read(`/jobs/${search}`, 'finance_officer');
    expect([seen.includes('/retry"'), seen.includes('Un responsable export')]).toEqual([false, true]);
    expect((await retry(search, 'finance_officer')).status).toBe(403);
    expect((await retry(search, 'theirs')).status).toBe(404);
    expect((await retry('no-such-job')).status).toBe(404);
    expect((await jobOf(search)).state).toBe('failed');
    expect((await retry(issue, 'finance_officer')).status).toBe(303);
    expect((await jobOf(issue)).state).toBe('queued');
  });

  test('is refused when the same has been asked for again since', async () => {
    const id = await failed('allocate');
    await enqueue('allocate', '2026-11-20T08:00:01.000Z');
    expect(await read(`/jobs/${id}`)).toContain('C’est ce dernier qui compte');
    expect((await retry(id)).headers.get('location')).toBe(`/jobs/${id}?refused=JOB_REPLACED`);
    expect((await jobOf(id)).state).toBe('failed');
  });
});

test('one that waits after a try cut short can begin at once, with the tries that it has left', async () => {
  const id = await enqueue('allocate');
  await run(breaks);
  const page = await read(`/jobs/${id}`);
  expect(page).toContain('Réessayer maintenant');
  expect((await jobOf(id)).run_after > NOW).toBe(true);
  expect((await retry(id)).headers.get('location')).toBe(`/jobs/${id}?again`);
  expect(await jobOf(id)).toMatchObject({ state: 'queued', attempts: 1, run_after: NOW });
});

test('one that is done or was cancelled is refused in words', async () => {
  const done = await enqueue('invoicing.issue');
  const refused = [{ company: 'Beauce', problems: [{ code: 'PREVIEW_CHANGED' }] }];
  await run(async () => ({ issued: 2, skipped: 1, refused, problems: [] }));
  const page = await read(`/jobs/${done}`);
  expect(page).toContain('2 factures émises, 1 l’était déjà.');
  expect(page).toContain('Beauce');
  expect(page).toContain('Ses chiffres ont changé depuis l’aperçu');
  expect((await retry(done)).headers.get('location')).toBe(`/jobs/${done}?refused=JOB_FINISHED`);
  expect(await read(`/jobs/${done}?refused=JOB_FINISHED`)).toContain('il n’y a rien à réessayer');
  await db.updateTable('job').set({ cancelled_at: NOW }).execute();
  expect((await retry(done)).headers.get('location')).toBe(`/jobs/${done}?refused=JOB_CANCELLED`);
});

test('a paper that could not be drawn says which, and leads to its file once it is', async () => {
  const paperId = await issuePaper(db, testAct(NOW, 'paper'), {
    ...{ type: 'deposit-invoice', organisationId: 'ours', title: 'Facture d’acompte AC-2026-00012' },
    ...{ filename: 'AC-2026-00012.pdf', locale: 'fr', snapshot: {} },
  });
  await run(breaks, 5);
  const { id } = await db.selectFrom('job').select('id').executeTakeFirstOrThrow();
  const page = await read(`/jobs/${id}`);
  expect(page).toContain('Facture d’acompte AC-2026-00012');
  expect(page).toContain('seul son PDF manque');
  expect(page).not.toContain(`href="/papers/${paperId}"`);
  expect((await retry(id)).status).toBe(303);
  const file = { paper_id: paperId, bytes: Buffer.from('%PDF'), size: 4, sha256: 'x', drawn_at: NOW };
  await run(async (db) => db.insertInto('paper_file').values(file).execute());
  expect(await read(`/jobs/${id}`)).toContain(`href="/papers/${paperId}"`);
});
