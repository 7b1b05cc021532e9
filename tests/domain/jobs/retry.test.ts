import { expect, test } from 'vitest';
import { mayRetryJob } from '#app/domain/access/may-job';
import type { Role } from '#app/domain/access/signed-in';
import { type JobStanding, retryOf } from '#app/domain/jobs/retry';

const standing: JobStanding = { state: 'failed', cancelledAt: null, tries: 5, replaced: false };
const at = '2026-11-20T08:00:00.000Z';

test.each<[string, Partial<JobStanding>, string]>([
  ['one that gave up begins anew', {}, 'anew'],
  [
    'one that gave up before the same was asked for again stays where it is',
    { replaced: true },
    'JOB_REPLACED',
  ],
  ['one that waits after a try cut short', { state: 'queued', tries: 1 }, 'sooner'],
  ['one that has not had its turn', { state: 'queued', tries: 0 }, 'nothing'],
  ['one that runs', { state: 'running', tries: 1 }, 'nothing'],
  ['one that is done', { state: 'done', tries: 1 }, 'JOB_FINISHED'],
  ['one that was cancelled', { state: 'done', tries: 1, cancelledAt: at }, 'JOB_CANCELLED'],
  ['one that is told to stop', { state: 'running', tries: 1, cancelledAt: at }, 'JOB_CANCELLED'],
])('%s', (_, changed, expected) => {
  const retry = retryOf({ ...standing, ...changed });
  expect(retry.ok ? retry.value : retry.problems[0]?.code).toBe(expected);
});

const KINDS = ['allocate', 'allocation.policies', 'allocation.study', 'invoicing.issue', 'paper.draw'];

test.each<[Exclude<Role, 'exhibitor'>, string[]]>([
  ['admin', KINDS],
  ['export_manager', KINDS],
  ['finance_officer', ['invoicing.issue', 'paper.draw']],
  ['reader', []],
])('%s may retry what they may ask for, of their own organisation', (role, expected) => {
  const grants = [{ role, organisationId: 'ours', companyId: null }];
  const person = { id: 'p', name: '', email: '', locale: 'fr' as const, grants };
  const may = (organisationId: string | null, askedById: string | null) =>
    KINDS.filter((kind) => mayRetryJob(person, { kind, organisationId, askedById }));
  expect(may('ours', null)).toEqual(expected);
  expect(may('theirs', 'p')).toEqual([]);
  expect([may(null, 'p'), may(null, 'q')]).toEqual([KINDS, []]);
});
