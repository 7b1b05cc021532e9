import { beforeEach, expect, test } from 'vitest';
import { findLastIssue, issueJob, requestIssue } from '#app/features/invoicing/job.server';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA, releasedDatabase } from './released';

const AT = '2026-03-02T09:00:00.000Z';

let db: Db;
let organisationId: string;
let pavilionId: string;

beforeEach(async () => {
  db = await releasedDatabase({ firms: 3 });
  organisationId = (await findOrganiserId(db)) ?? '';
  pavilionId = (await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow()).id;
});

const digest = async () => must(await previewIssue(db, AT, { editionSlug: ASIA, organisationId })).digest;
const ask = async (token: string, seen?: string, prefix = `ask-${token}`) =>
  requestIssue(db, testAct(AT, prefix), {
    ...{ editionSlug: ASIA, organisationId, token, digest: seen ?? (await digest()) },
  });
const jobs = () => db.selectFrom('job').selectAll().where('kind', '=', 'invoicing.issue').execute();
const run = () => {
  const { newId } = testAct(AT, 'run');
  const room = { now: () => AT, newId, handlers: { 'invoicing.issue': issueJob } };
  return runJobs(db, room, { until: 'idle' });
};
const numbers = async () => {
  const rows = await db.selectFrom('invoice').select('number').orderBy('number').execute();
  return rows.map(({ number }) => number);
};

test('a page’s token makes one job, however often it is sent; another page makes another', async () => {
  const sent = await Promise.all([ask('one', undefined, 'a'), ask('one', undefined, 'b')]);
  expect(new Set(sent.map((each) => must(each).jobId)).size).toBe(1);
  expect(await jobs()).toHaveLength(1);
  await ask('two');
  expect(await jobs()).toHaveLength(2);
});

test('a preview that no longer holds makes none', async () => {
  const seen = await digest();
  const { id } = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .select('registration.id')
    .executeTakeFirstOrThrow();
  await db.updateTable('registration').set({ withdrawn_at: AT }).where('id', '=', id).execute();
  expect(await ask('late', seen)).toEqual({ ok: false, problems: [{ code: 'PREVIEW_CHANGED' }] });
  expect(await jobs()).toEqual([]);
});

test('what went before the job says how it stands; run again it issues nobody twice', async () => {
  expect(await findLastIssue(db, pavilionId)).toBeNull();
  await ask('one');
  const going = {
    ...{ id: expect.any(String), state: 'queued', done: 0, total: 0, note: null },
    ...{ finishedAt: null, issued: 0, refused: [] },
  };
  expect(await findLastIssue(db, pavilionId)).toEqual(going);
  expect(await run()).toEqual({ done: 1, failed: 0 });
  expect(await findLastIssue(db, pavilionId)).toMatchObject({
    state: 'done',
    done: 3,
    total: 3,
    issued: 3,
    refused: [],
  });
  const issued = ['AC-2026-00001', 'AC-2026-00002', 'AC-2026-00003'];
  expect(await numbers()).toEqual(issued);

  const [job] = await jobs();
  const told: [number, number][] = [];
  const summary = await issueJob(
    db,
    testAct(AT, 'again'),
    JSON.parse(job?.payload ?? ''),
    async (done, total) => {
      told.push([done, total]);
    },
  );
  expect(summary).toEqual({ issued: 0, skipped: 3, refused: [], problems: [] });
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(await numbers()).toEqual(issued);
});

test('what changed between the agreement and the job is refused by firm, and the others are issued', async () => {
  await ask('one');
  const { id, member } = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('company_membership', 'company_membership.company_id', 'company.id')
    .select(['company_membership.id', 'company_membership.is_member as member'])
    .orderBy('company.name')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('company_membership')
    .set({ is_member: member === 1 ? 0 : 1 })
    .where('id', '=', id)
    .execute();
  await run();
  const last = await findLastIssue(db, pavilionId);
  expect([last?.issued, last?.refused.map(({ code }) => code)]).toEqual([2, ['PREVIEW_CHANGED']]);
  expect(await numbers()).toEqual(['AC-2026-00001', 'AC-2026-00002']);
});

test('without a released version there is nothing to ask for', async () => {
  const empty = { editionSlug: 'cosmoprof-bologna-2027', organisationId, digest: 'a'.repeat(64), token: 't' };
  expect(await requestIssue(db, testAct(AT), empty)).toEqual({
    ok: false,
    problems: [{ code: 'NO_PAVILION', params: { edition: 'cosmoprof-bologna-2027' } }],
  });
});
