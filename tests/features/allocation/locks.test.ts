import { beforeAll, expect, test } from 'vitest';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { lockFirm, unlockFirm } from '#app/features/allocation/commands-locks.server';
import { requestAllocation } from '#app/features/allocation/commands-request.server';
import { findAllLocks } from '#app/features/allocation/queries-locks.server';
import {
  findAllHeldPlaces,
  findAllVersions,
  findMaking,
} from '#app/features/allocation/queries-versions.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'cosmoprof-las-vegas-2027';
let db: Db;
let first: Awaited<ReturnType<typeof draftOf>>;

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  first = await draftOf(db, editionSlug);
}, 60_000);

const held = async (id = first.id) =>
  (await findAllHeldPlaces(db, id)).map(({ firm, label, boothId, registrationId }) => {
    return { firm, label, boothId, registrationId };
  });

test('two firms are locked to each other’s booths: the next version keeps that, the first is as it was', async () => {
  const before = await held();
  const [one, other] = before;
  if (!one || !other) throw new Error('two firms are needed');
  const act = testAct(undefined, 'lock');
  const lock = (firm: typeof one, to: typeof one, workOut?: object) =>
    lockFirm(db, act, { editionSlug, registrationId: firm.registrationId, boothId: to.boothId, workOut });
  must(await requestAllocation(db, act, { editionSlug, keepByHand: false }));
  expect(must(await lock(one, other))).toMatchObject({ booth: other.label, jobId: null });
  const { jobId } = must(await lock(other, one, {}));
  const jobs = await db.selectFrom('job').select(['id', 'state', 'result']).orderBy('key').execute();
  expect(jobs.map(({ id, state, result }) => [id === jobId, state, result])).toEqual([
    [false, 'done', '{"cancelled":true}'],
    [true, 'queued', null],
  ]);
  expect(await lock(one, one)).toMatchObject({ problems: [{ code: 'PLACE_LOCKED' }] });

  must(await allocate(db, testAct(undefined, 'again'), { editionSlug }, solveHere));
  const [second] = await findAllVersions(db, first.pavilionId);
  const after = await held(second?.id);
  expect(after.find(({ firm }) => firm === one.firm)?.label).toBe(other.label);
  expect(after.find(({ firm }) => firm === other.firm)?.label).toBe(one.label);
  expect((await findMaking(db, second?.id ?? '')).locks).toEqual({
    [one.firm]: other.label,
    [other.firm]: one.label,
  });
  expect(await held()).toEqual(before);

  must(await unlockFirm(db, act, { editionSlug, registrationId: one.registrationId }));
  must(await unlockFirm(db, act, { editionSlug, registrationId: other.registrationId }));
  expect(await findAllLocks(db, first.pavilionId)).toEqual([]);
  expect(must(await unlockFirm(db, act, { editionSlug, registrationId: one.registrationId }))).toEqual({
    unlocked: false,
  });
});

test('after a release the fewest moves are made: nobody moves when nothing has changed', async () => {
  const [second] = await findAllVersions(db, first.pavilionId);
  must(await releaseAllocation(db, testAct(undefined, 'release'), { editionSlug }));
  const again = must(await allocate(db, testAct(undefined, 'still'), { editionSlug }, solveHere));
  expect(again.aim).toBe('fewest_moves');
  const [third] = await findAllVersions(db, first.pavilionId);
  expect(await held(third?.id)).toEqual(await held(second?.id));
  expect((await findMaking(db, third?.id ?? '')).previousId).toBe(second?.id);
  const best = must(await allocate(db, testAct(undefined, 'best'), { editionSlug, aim: 'total' }, solveHere));
  expect(best.objective).toBeGreaterThan(again.objective ?? 0);
  expect(best.objective).toBe(first.objective);
});

test('what can’t be is refused: other pavilions, unknown booths and firms', async () => {
  const act = testAct(undefined, 'refused');
  const [one] = await held();
  const input = { editionSlug, registrationId: one?.registrationId ?? '', boothId: one?.boothId ?? '' };
  expect(await lockFirm(db, act, { ...input, editionSlug: 'nowhere-2027' })).toMatchObject({ ok: false });
  expect(await lockFirm(db, act, { ...input, organisationId: 'other' })).toMatchObject({ ok: false });
  expect(await lockFirm(db, act, { ...input, boothId: 'x' })).toMatchObject({
    problems: [{ code: 'PLACE_UNKNOWN_BOOTH' }],
  });
  expect(await lockFirm(db, act, { ...input, registrationId: 'x' })).toMatchObject({
    problems: [{ code: 'PLACE_FIRM_NOT_ACCEPTED' }],
  });
});
