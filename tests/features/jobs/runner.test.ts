import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import { issuePaper } from '#app/platform/papers.server';
import { drawPaper } from '#app/server/jobs/draw-paper.server';
import type { JobHandler, JobRoom } from '#app/server/jobs/job';
import { runJobs, startJobs } from '#app/server/jobs/runner.server';
import draw from '#app/server/workers/draw';
import type { Db } from '#db/connection';
import { depositInvoice } from '../../documents/invoices';
import { testAct, testDatabase } from '../../setup/database';

const NOW = '2026-11-20T08:00:00.000Z';

function roomWith(handlers: Record<string, JobHandler>): JobRoom & { failures: string[] } {
  const act = testAct(NOW, 'room');
  const failures: string[] = [];
  return {
    handlers,
    now: () => NOW,
    newId: act.newId,
    onFailure: ({ error }) => failures.push(String(error)),
    failures,
  };
}

const jobOf = (db: Db, id: string) =>
  db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function organisation(db: Db, act: Act): Promise<string> {
  const id = act.newId();
  await db
    .insertInto('organisation')
    .values({ id, slug: 'cosmetic-valley', name: 'Cosmetic Valley', kind: 'organiser', created_at: NOW })
    .execute();
  return id;
}

it('does what is due, keeps the answer and how far it came', async () => {
  const db = await testDatabase();
  const act = testAct(NOW);
  const id = await enqueueJob(db, act, { kind: 'count', payload: { to: 3 } });
  const later = await enqueueJob(db, act, {
    kind: 'count',
    payload: {},
    runAfter: '2999-01-01T00:00:00.000Z',
  });
  const room = roomWith({
    count: async (_db, _act, payload, progress) => {
      await progress(3, 3, 'three');
      return { got: payload };
    },
  });
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  expect(await jobOf(db, id)).toMatchObject({
    state: 'done',
    result: '{"got":{"to":3}}',
    progress_done: 3,
    progress_total: 3,
    progress_note: 'three',
    attempts: 1,
    lease_owner: null,
  });
  expect((await jobOf(db, later)).state).toBe('queued');
});

it('tries again after a pause, and gives up after five tries with the reason', async () => {
  const db = await testDatabase();
  const id = await enqueueJob(db, testAct(NOW), { kind: 'break', payload: {} });
  const room = roomWith({
    break: async () => {
      throw new Error('no paper in the tray');
    },
  });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await db.updateTable('job').set({ run_after: NOW }).execute();
    expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 0, failed: 1 });
    expect((await jobOf(db, id)).attempts).toBe(attempt);
  }
  expect(await jobOf(db, id)).toMatchObject({ state: 'failed', error: 'no paper in the tray' });
  expect(room.failures).toHaveLength(5);
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 0, failed: 0 });
});

it('takes up what a dead process left, and leaves what a living one holds', async () => {
  const db = await testDatabase();
  const act = testAct(NOW);
  const lost = await enqueueJob(db, act, { kind: 'note', payload: {} });
  const held = await enqueueJob(db, act, { kind: 'note', payload: {} });
  const running = { state: 'running' as const, attempts: 1 };
  await db
    .updateTable('job')
    .set({ ...running, lease_owner: 'elsewhere:1', lease_until: '2020-01-01T00:00:00.000Z' })
    .where('id', '=', lost)
    .execute();
  await db
    .updateTable('job')
    .set({ ...running, lease_owner: 'elsewhere:1', lease_until: '2999-01-01T00:00:00.000Z' })
    .where('id', '=', held)
    .execute();
  expect(await runJobs(db, roomWith({ note: async () => 1 }), { until: 'idle' })).toEqual({
    done: 1,
    failed: 0,
  });
  expect([(await jobOf(db, lost)).state, (await jobOf(db, held)).state]).toEqual(['done', 'running']);
});

it('who lost the job to another process is told to stop, and what it still says changes nothing', async () => {
  const db = await testDatabase();
  const id = await enqueueJob(db, testAct(NOW), { kind: 'long', payload: {} });
  const taken = { attempts: 2, lease_owner: 'elsewhere:1', lease_until: '2999-01-01T00:00:00.000Z' };
  const room = roomWith({
    long: async (_db, _act, _payload, progress, signal) => {
      await db.updateTable('job').set(taken).execute();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      await progress(7, 9);
    },
  });
  await runJobs(db, room, { until: 'idle' });
  expect(await jobOf(db, id)).toMatchObject({ state: 'running', ...taken, result: null, progress_done: 0 });
});

it('a job at which its process dies again and again waits, and holds up no other', async () => {
  const db = await testDatabase();
  const act = testAct(NOW);
  const deadly = await enqueueJob(db, act, { kind: 'note', payload: {} });
  await enqueueJob(db, act, { kind: 'note', payload: {} });
  const left = { state: 'running' as const, lease_owner: 'elsewhere:1', lease_until: NOW };
  for (const attempts of [4, 5]) {
    await db
      .updateTable('job')
      .set({ ...left, attempts })
      .where('id', '=', deadly)
      .execute();
    expect((await runJobs(db, roomWith({ note: async () => 1 }), { until: 'idle' })).done).toBe(
      attempts === 4 ? 2 : 0,
    );
  }
  const { state, run_after } = await jobOf(db, deadly);
  expect([state, run_after > new Date().toISOString()]).toEqual(['queued', true]);
});

it('names the person who asked for the work as the one who acts', async () => {
  const db = await testDatabase();
  const system = testAct(NOW);
  const organisationId = await organisation(db, system);
  await db
    .insertInto('person')
    .values({
      id: 'p-1',
      organisation_id: organisationId,
      email: 'camille@example.org',
      given_name: 'Camille',
      family_name: 'Roy',
      created_at: NOW,
    })
    .execute();
  const actors: unknown[] = [];
  await enqueueJob(
    db,
    { ...system, actor: { kind: 'person', personId: 'p-1', label: 'x' } },
    { kind: 'who', payload: {} },
  );
  await runJobs(db, roomWith({ who: async (_db, { actor }) => actors.push(actor) }), { until: 'idle' });
  expect(actors).toEqual([{ kind: 'person', personId: 'p-1', label: 'Camille Roy' }]);
});

it('lets the job in hand end when the server stops, and takes no other', async () => {
  const db = await testDatabase();
  const act = testAct(NOW);
  const ids = [];
  for (let count = 0; count < 4; count += 1)
    ids.push(await enqueueJob(db, act, { kind: 'slow', payload: {} }));
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const jobs = startJobs(
    db,
    roomWith({
      slow: async () => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 150));
      },
    }),
  );
  await first;
  await jobs.stop();
  const states = await Promise.all(ids.map(async (id) => (await jobOf(db, id)).state));
  expect(states.filter((state) => state === 'running')).toEqual([]);
  expect(states.filter((state) => state === 'queued').length).toBeGreaterThanOrEqual(2);
});

it('draws an issued paper once, to the bytes of its hash; a restart draws what is missing', async () => {
  const db = await testDatabase();
  const act = testAct(NOW);
  const organisationId = await organisation(db, act);
  const paperId = await issuePaper(db, act, {
    type: 'deposit-invoice',
    organisationId,
    title: 'Facture d’acompte',
    filename: 'a/b"c.pdf',
    locale: 'fr',
    snapshot: depositInvoice(),
  });
  await db.updateTable('job').set({ state: 'failed' }).execute();
  let drawn = 0;
  const room = roomWith({
    'paper.draw': drawPaper({
      draw: (task) => {
        drawn += 1;
        return draw(task);
      },
    }),
  });
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  const file = await db.selectFrom('paper_file').selectAll().executeTakeFirstOrThrow();
  expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(file.sha256);
  expect(file.size).toBe(file.bytes.length);
  expect((await db.selectFrom('paper').select('filename').executeTakeFirstOrThrow()).filename).toBe(
    'a-b-c.pdf',
  );

  await db.updateTable('job').set({ state: 'queued' }).execute();
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  expect(drawn).toBe(1);
  await expect(
    db.updateTable('paper_file').set({ sha256: 'x' }).where('paper_id', '=', paperId).execute(),
  ).rejects.toThrow('PAPER_IS_FINAL');
});
