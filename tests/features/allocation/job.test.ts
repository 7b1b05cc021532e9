import { expect, test } from 'vitest';
import { requestAllocation } from '#app/features/allocation/commands-request.server';
import { allocateJob } from '#app/features/allocation/job.server';
import { findAllocateJob } from '#app/features/allocation/queries-job.server';
import { testAct } from '../../setup/database';
import { acceptedSeason, must, solveHere } from './season';

const editionSlug = 'china-beauty-expo-2027';

test('asked for twice at once, it is worked out once; its progress and end are there to be read', async () => {
  const db = await acceptedSeason(editionSlug);
  const ask = (name: string) =>
    requestAllocation(db, testAct(undefined, name), { editionSlug, keepByHand: false });
  const [one, two] = await Promise.all([ask('a'), ask('b')]);
  expect(must(one)).toEqual(must(two));
  const job = await db.selectFrom('job').selectAll().executeTakeFirstOrThrow();
  expect([job.kind, job.state]).toEqual(['allocate', 'queued']);
  const { id } = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();

  await db
    .updateTable('job')
    .set({ state: 'running', progress_done: 3, progress_total: 120, progress_note: '41/52' })
    .execute();
  expect(await findAllocateJob(db, id)).toEqual({
    state: 'running',
    done: 3,
    total: 120,
    objective: 41,
    bound: 52,
    step: null,
  });
  await db.updateTable('job').set({ progress_note: '41//2/5' }).execute();
  expect(await findAllocateJob(db, id)).toMatchObject({
    objective: 41,
    bound: null,
    step: { done: 2, of: 5 },
  });

  const told: [number, number][] = [];
  const run = (solve = solveHere) =>
    allocateJob(solve)(
      db,
      testAct(undefined, `j${told.length}`),
      JSON.parse(job.payload),
      async (done, total) => {
        told.push([done, total]);
      },
    );
  const outcome = await run();
  expect(outcome).toEqual({ version: 1 });
  expect(told[0]).toEqual([0, 120]);
  await db
    .updateTable('job')
    .set({ state: 'done', result: JSON.stringify(outcome) })
    .execute();
  expect(await findAllocateJob(db, id)).toEqual({ state: 'done', problems: [] });
  expect(must(await ask('c')).jobId).not.toBe(job.id);

  await db.updateTable('registration').set({ decision: 'none' }).execute();
  expect(await run()).toEqual({ problems: [{ code: 'NOBODY_ACCEPTED', params: { edition: editionSlug } }] });
});
