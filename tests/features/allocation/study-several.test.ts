import { beforeAll, expect, test } from 'vitest';
import { NOTHING, type Scenario } from '#app/domain/allocation/scenario';
import { keepAway } from '#app/features/allocation/commands-bans.server';
import { requestStudy } from '#app/features/allocation/commands-study.server';
import { draftFromStudy } from '#app/features/allocation/commands-study-draft.server';
import { findAllBans } from '#app/features/allocation/queries-bans.server';
import { findLocks } from '#app/features/allocation/queries-locks.server';
import { findStudy } from '#app/features/allocation/queries-studies.server';
import { findAllHeldPlaces, findAllVersions } from '#app/features/allocation/queries-versions.server';
import { studyJob } from '#app/features/allocation/study-job.server';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'china-beauty-expo-2027';
const NOW = '2026-11-20T10:00:00.000Z';

let db: Db;
let where: { editionSlug: string; organisationId: string };
let pavilion: { id: string };
let count = 0;
const act = () => testAct(NOW, `several-${count++}`);

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  await draftOf(db, editionSlug);
  pavilion = await db.selectFrom('pavilion').selectAll().executeTakeFirstOrThrow();
  const { organisation_id: organisationId } = await db
    .selectFrom('pavilion')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  where = { editionSlug, organisationId };
}, 60_000);

const work = () => {
  const handlers = { 'allocation.study': studyJob(solveHere) };
  return runJobs(db, { now: () => NOW, newId: act().newId, handlers }, { until: 'idle' });
};
const ask = (scenario: Partial<Scenario>) =>
  requestStudy(db, act(), { ...where, scenario: { ...NOTHING, ...scenario } });
const newest = async () => {
  const [version] = await findAllVersions(db, pavilion.id);
  return { held: await findAllHeldPlaces(db, version?.id ?? '') };
};

test('several things at once: all hold in the answer, and those decided stay so once it is a draft', async () => {
  const { held } = await newest();
  const [a, b, c] = held.filter((row) => row.byHand === 0);
  if (!a || !b || !c) throw new Error('too few');
  const locks = { [a.firm]: b.label, [b.firm]: a.label };
  const bans = [{ firm: c.firm, booth: c.label }];
  const { studyId } = must(await ask({ locks, bans }));
  await work();
  const { result } = (await findStudy(db, pavilion.id, studyId)) ?? {};
  if (result?.outcome !== 'found') throw new Error(JSON.stringify(result));
  const at = (firm: string) => result.placements.find((one) => one.registration === firm)?.booths.join();
  expect([at(a.firm), at(b.firm), at(c.firm) === c.label]).toEqual([b.label, a.label, false]);
  must(await draftFromStudy(db, act(), { ...where, studyId, agreed: [] }));
  expect(await findLocks(db, pavilion.id)).toMatchObject(locks);
  expect(await findAllBans(db, pavilion.id)).toMatchObject(bans);
  const again = await ask({ locks: { [c.firm]: c.label } });
  expect(again).toMatchObject({ problems: [{ code: 'PLACE_BANNED' }] });
});

test('what became impossible since it was asked does not become a draft', async () => {
  const { held } = await newest();
  const [a] = held.filter((row) => row.byHand === 0);
  if (!a) throw new Error('too few');
  const { studyId } = must(await ask({ locks: { [a.firm]: a.label } }));
  await work();
  const { registrationId, boothId } = a;
  must(await keepAway(db, act(), { ...where, registrationId, boothIds: [boothId], reason: null }));
  expect(await draftFromStudy(db, act(), { ...where, studyId, agreed: [] })).toMatchObject({
    problems: [{ code: 'PLACE_BANNED' }],
  });
});

test('a question of before, with at most one booth more, is still read', async () => {
  const { studyId } = must(await ask({ moveConfirmed: true }));
  const extra = { like: 'X1', hall: 'E6' };
  const old = { locks: {}, bans: [], withdrawn: [], extra, moveConfirmed: false };
  const keep = (scenario: object) =>
    db
      .updateTable('study')
      .set({ scenario: JSON.stringify(scenario) })
      .where('id', '=', studyId)
      .execute();
  await keep(old);
  expect((await findStudy(db, pavilion.id, studyId))?.scenario).toEqual({ ...NOTHING, extras: [extra] });
  await keep({ ...old, extra: null });
  expect((await findStudy(db, pavilion.id, studyId))?.scenario).toEqual(NOTHING);
});
