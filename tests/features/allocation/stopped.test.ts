import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cancelAllocation, requestAllocation } from '#app/features/allocation/commands-request.server';
import { allocateJob } from '#app/features/allocation/job.server';
import { findAllocateJob } from '#app/features/allocation/queries-job.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { runJobs } from '#app/server/jobs/runner.server';
import { type Db, openDatabase } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'china-beauty-expo-2027';
const NOW = '2026-11-20T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'pavilion-stopped-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that versions are made of, row by row. */
const versions = async (db: Db) => ({
  allocation: await db.selectFrom('allocation').selectAll().orderBy('id').execute(),
  placement: await db.selectFrom('placement').selectAll().orderBy('id').execute(),
  places: await db.selectFrom('placement_place').selectAll().orderBy('id').execute(),
  unplaced: await db.selectFrom('unplaced').selectAll().orderBy('id').execute(),
});

const roomFor = (solve: Solve) => ({
  now: () => NOW,
  newId: testAct(NOW, 'room').newId,
  handlers: { allocate: allocateJob(solve) },
});

async function asked(url?: string) {
  const db = await acceptedSeason(editionSlug, 's', url);
  const { pavilionId } = await draftOf(db, editionSlug);
  must(await requestAllocation(db, testAct(NOW, 'ask'), { editionSlug, keepByHand: false }));
  return { db, pavilionId, before: await versions(db) };
}

test('cancelled while it waits, it is never begun', async () => {
  const { db, pavilionId, before } = await asked();
  const cancel = () => cancelAllocation(db, testAct(NOW, 'stop'), { editionSlug });
  expect(must(await cancel())).toEqual({ cancelled: true });
  expect(must(await cancel())).toEqual({ cancelled: false });
  expect(await runJobs(db, roomFor(solveHere), { until: 'idle' })).toEqual({ done: 0, failed: 0 });
  expect(await findAllocateJob(db, pavilionId)).toEqual({ state: 'cancelled' });
  expect(await versions(db)).toEqual(before);
});

test('cancelled while it runs, the solver is told to stop and no version is made', async () => {
  const { db, pavilionId, before } = await asked();
  const never: Solve = (_problem, _options, _told, signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      void cancelAllocation(db, testAct(NOW, 'stop'), { editionSlug });
    });
  expect(await runJobs(db, roomFor(never), { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  expect(await findAllocateJob(db, pavilionId)).toEqual({ state: 'cancelled' });
  expect(await versions(db)).toEqual(before);
});

test('cancelled when the solver has its answer, the answer is not kept', async () => {
  const { db, before } = await asked();
  const late: Solve = async (problem, options, _told, signal) => {
    must(await cancelAllocation(db, testAct(NOW, 'stop'), { editionSlug }));
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return solveHere(problem, options);
  };
  expect(await runJobs(db, roomFor(late), { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  expect(await versions(db)).toEqual(before);
});

test('killed in the middle of solving: versions are as they were, and another process does the work', async () => {
  const url = `file:${join(folder, 'killed.sqlite')}`;
  const { db, pavilionId, before } = await asked(url);
  await db.destroy();
  await killedWhileSolving(url);
  const after = openDatabase(url);
  expect(await versions(after)).toEqual(before);
  expect((await findAllocateJob(after, pavilionId))?.state).toBe('running');
  expect(await runJobs(after, roomFor(solveHere), { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  expect((await versions(after)).allocation.map(({ version }) => version)).toEqual([1, 2]);
  await after.destroy();
}, 120_000);

/** A process that takes the job and is killed, without warning, as soon as its solver has begun. */
function killedWhileSolving(url: string): Promise<void> {
  const script = join(import.meta.dirname, 'solving-for-ever.ts');
  const child = spawn(process.execPath, ['scripts/typescript.mjs', script], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => child.kill('SIGKILL'));
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
