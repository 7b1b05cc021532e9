import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { draftFromPolicy } from '#app/features/allocation/commands-policies.server';
import { changeAllocationSetting, changePolicy } from '#app/features/allocation/commands-policy.server';
import { requestAllocation } from '#app/features/allocation/commands-request.server';
import { policiesJob } from '#app/features/allocation/policies-job.server';
import { findAllocationFacts } from '#app/features/allocation/queries-facts.server';
import { findPolicies } from '#app/features/allocation/queries-policies.server';
import { findPolicyHistory } from '#app/features/allocation/queries-policy.server';
import {
  findAllVersions,
  findMaking,
  findPlacements,
} from '#app/features/allocation/queries-versions.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'cosmoprof-las-vegas-2027';
const NOW = '2026-11-20T09:00:00.000Z';
let db: Db;
let pavilionId: string;

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  ({ pavilionId } = await draftOf(db, editionSlug));
}, 60_000);

async function comparison() {
  const call = await findCall(db, editionSlug);
  if (!call) throw new Error('no call');
  return findPolicies(db, pavilionId, await findAllocationFacts(db, call));
}

test('three ways of placing: by points nobody envies with reason, and none is worth more than the best', async () => {
  expect(await comparison()).toEqual({ state: 'none' });
  must(await requestAllocation(db, testAct(NOW, 'ask'), { editionSlug, kind: 'allocation.policies' }));
  expect((await comparison()).state).toBe('running');
  const handlers = { 'allocation.policies': policiesJob(solveHere) };
  const room = { now: () => NOW, newId: testAct(NOW, 'room').newId, handlers };
  expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 1, failed: 0 });
  const done = await comparison();
  if (done.state !== 'done') throw new Error(JSON.stringify(done));
  const [total, lexicographic, points] = done.found.ways.map(({ found }) => found);
  expect(done.found.ways.map(({ aim, problems }) => [aim, problems])).toEqual([
    ['total', []],
    ['lexicographic', []],
    ['points', []],
  ]);
  expect([total?.totals.placed, lexicographic?.totals.placed]).toEqual([18, 18]);
  expect(points?.envy).toBe(0);
  expect(Math.max(lexicographic?.objective ?? 0, points?.objective ?? 0)).toBeLessThanOrEqual(
    total?.objective ?? 0,
  );
  for (const way of [total, lexicographic, points])
    expect(way?.spread.reduce((sum, count) => sum + count, 0)).toBe(24);

  const draft = must(
    await draftFromPolicy(db, testAct(NOW, 'draft'), { editionSlug, jobId: done.jobId, aim: 'points' }),
  );
  const [newest] = await findAllVersions(db, pavilionId);
  expect([newest?.version, newest?.aim, newest?.objective]).toEqual([
    draft.version,
    'points',
    points?.objective,
  ]);
  const kept = await findPlacements(db, newest?.id ?? '');
  expect(kept.map(({ registration }) => registration).sort()).toEqual(
    points?.placements.map(({ registration }) => registration).sort(),
  );
  const other = { editionSlug, jobId: 'another', aim: 'points' } as const;
  expect(await draftFromPolicy(db, testAct(NOW, 'no'), other)).toMatchObject({
    problems: [{ code: 'POLICIES_UNANSWERED' }],
  });
});

test('a policy is checked, kept with who and when, and followed by the next version only', async () => {
  const act = testAct('2026-11-21T10:00:00.000Z', 'policy');
  const change = (seen: number, given: object) =>
    changePolicy(db, act, { editionSlug, seen, policy: { ...DEFAULT_POLICY, ...given } });
  expect(await change(0, { size: -1 })).toMatchObject({
    problems: [{ code: 'POLICY_RANGE', field: 'size' }],
  });
  expect(must(await change(0, { size: 0, sides: 0 }))).toEqual({ number: 1 });
  expect(await change(0, { size: 5 })).toMatchObject({ problems: [{ code: 'POLICY_NEWER' }] });
  expect(must(await change(1, { size: 0, sides: 0 }))).toEqual({ number: 1 });
  const [kept] = await findPolicyHistory(db, pavilionId);
  expect(kept).toMatchObject({ number: 1, at: '2026-11-21T10:00:00.000Z', policy: { size: 0 } });
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('action', '=', 'allocation.policy-changed')
    .execute();
  expect(audit).toHaveLength(1);
  expect((await comparison()).state === 'done' && (await comparison())).toMatchObject({ outdated: true });

  const versions = await findAllVersions(db, pavilionId);
  must(await allocate(db, testAct(NOW, 'next'), { editionSlug }, solveHere));
  const [next] = await findAllVersions(db, pavilionId);
  expect((await findMaking(db, next?.id ?? '')).policy.size).toBe(0);
  for (const { id } of versions) expect((await findMaking(db, id)).policy).toEqual(DEFAULT_POLICY);
});

test('a draw goes by its seed, and its hash stays with the version', async () => {
  const act = testAct(NOW, 'seed');
  const set = (seed: number) => changeAllocationSetting(db, act, { editionSlug, change: { seed } });
  for (const seed of [-1, 1.5, Number.NaN, 2 ** 31])
    expect(await set(seed)).toMatchObject({ problems: [{ code: 'SEED_RANGE' }] });
  const hashes: (string | null | undefined)[] = [];
  for (const seed of [7, 8, 7]) {
    must(await set(seed));
    must(await allocate(db, testAct(NOW, `seed${hashes.length}`), { editionSlug }, solveHere));
    const [newest] = await findAllVersions(db, pavilionId);
    expect(newest?.seed).toBe(seed);
    expect((await findMaking(db, newest?.id ?? '')).draw).toHaveLength(24);
    hashes.push(newest?.drawSha256);
  }
  expect(hashes[0]).toMatch(/^[\da-f]{64}$/);
  expect([hashes[2] === hashes[0], hashes[1] === hashes[0]]).toEqual([true, false]);
});
