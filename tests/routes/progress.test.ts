import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { enqueueJob } from '#app/platform/jobs.server';
import type { JobHandler } from '#app/server/jobs/job';
import { startJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { acceptedSeason } from '../features/allocation/season';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';
import { addSomebody } from './somebody';

const NOW = '2026-11-20T08:00:00.000Z';
const slug = 'china-beauty-expo-2027';

let db: Db;
let app: TestApp;
let cookie: string;
let jobs: { stop: () => Promise<void> };
const ids = new Map<string, string>();
let finish = () => {};

beforeAll(async () => {
  db = await acceptedSeason(slug);
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  const { id: pavilionId } = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();
  const act = testAct(NOW, 'j');
  for (const kind of ['allocate', 'invoicing.issue'])
    ids.set(
      kind,
      await enqueueJob(db, act, { kind, key: `${kind}:${pavilionId}:0`, payload: {}, organisationId }),
    );
  await halfDone();
  app = await startTestApp(db);
  cookie = await app.signIn('manager@example.org');
  await app.ask(`/allocation/${slug}`, { cookie });
}, 300_000);

afterAll(async () => {
  finish();
  await jobs?.stop();
  await app?.close();
  await db.destroy();
});

/** Both kinds of work as far as 3 of 10, going on until `finish`. */
async function halfDone(): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const reached: Promise<void>[] = [];
  const handler = (): JobHandler => {
    let tell = () => {};
    reached.push(
      new Promise((resolve) => {
        tell = resolve;
      }),
    );
    return async (_db, _act, _payload, progress) => {
      await progress(3, 10, '5/7');
      tell();
      await ended;
    };
  };
  const handlers = { allocate: handler(), 'invoicing.issue': handler() };
  jobs = startJobs(db, { handlers, now: () => NOW, newId: testAct(NOW, 'r').newId });
  await Promise.all(reached);
}

describe('a progress bar is the server’s, so a reload finds it again', () => {
  it.each([
    ['the allocation page', () => `/allocation/${slug}`],
    ['the money page', () => `/money/${slug}`],
    ['the page of a job', () => `/jobs/${ids.get('allocate')}`],
  ])('%s', async (_, path) => {
    for (let reloads = 0; reloads < 2; reloads += 1) {
      const answer = await app.ask(path(), { cookie });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toMatch(/<progress[^>]*value="3"[^>]*max="10"|max="10"[^>]*value="3"/);
    }
  });
});
