import { beforeAll, describe, expect, test } from 'vitest';
import { NOTHING, type Scenario } from '#app/domain/allocation/scenario';
import { placeFirm } from '#app/features/allocation/commands-place.server';
import { requestInsisting, requestStudy } from '#app/features/allocation/commands-study.server';
import { draftFromStudy } from '#app/features/allocation/commands-study-draft.server';
import { findFirmView } from '#app/features/allocation/queries-firm.server';
import { findAllStudies, findStudy } from '#app/features/allocation/queries-studies.server';
import { findAllHeldPlaces, findAllVersions } from '#app/features/allocation/queries-versions.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { studyJob } from '#app/features/allocation/study-job.server';
import { runJobs } from '#app/server/jobs/runner.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'china-beauty-expo-2027';
const NOW = '2026-11-20T10:00:00.000Z';

let db: Db;
let where: { editionSlug: string; organisationId: string };
let pavilion: { id: string; edition: string; organisationId: string };
let count = 0;
const act = () => testAct(NOW, `study-${count++}`);

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  await draftOf(db, editionSlug);
  const { id, organisation_id: organisationId } = await db
    .selectFrom('pavilion')
    .selectAll()
    .executeTakeFirstOrThrow();
  where = { editionSlug, organisationId };
  pavilion = { id, edition: editionSlug, organisationId };
}, 60_000);

const work = (solve: Solve = solveHere) => {
  const { newId } = act();
  const room = { now: () => NOW, newId, handlers: { 'allocation.study': studyJob(solve) } };
  return runJobs(db, room, { until: 'idle' });
};
const ask = (scenario: Partial<Scenario>) =>
  requestStudy(db, act(), { ...where, scenario: { ...NOTHING, ...scenario } });
const newest = async () => {
  const [version] = await findAllVersions(db, pavilion.id);
  if (!version) throw new Error('no version');
  return { ...version, held: await findAllHeldPlaces(db, version.id) };
};

/** A firm that has no first wish, and that wish. */
async function disappointed() {
  const { held } = await newest();
  for (const { registrationId } of held) {
    const view = await findFirmView(db, pavilion, registrationId, null);
    if (!view?.version) continue;
    const wish = view.wishes.find(
      (one) => one.better && one.obstacles.length === 0 && one.holders.length > 0,
    );
    if (wish) return { view, wish, registrationId };
  }
  throw new Error('everybody has the first wish');
}

test('what is impossible is refused at once, and nothing is asked before there is a version', async () => {
  const { held } = await newest();
  const [one] = held;
  if (!one) throw new Error('nobody placed');
  expect(await ask({})).toEqual({ ok: false, problems: [{ code: 'SCENARIO_EMPTY' }] });
  expect(await ask({ locks: { [one.firm]: 'nowhere' } })).toMatchObject({
    problems: [{ code: 'SCENARIO_UNKNOWN' }],
  });
  const empty = await acceptedSeason(editionSlug, 'e');
  const { organisation_id: organisationId } = await empty
    .selectFrom('pavilion')
    .selectAll()
    .executeTakeFirstOrThrow();
  const scenario = { ...NOTHING, moveConfirmed: true };
  expect(await requestStudy(empty, testAct(), { editionSlug, organisationId, scenario })).toEqual({
    ok: false,
    problems: [{ code: 'STUDY_NO_VERSION' }],
  });
});

test('the price of insisting: asked twice it is worked out once, the answer is kept, the version stays as it was', async () => {
  const { wish, registrationId, view } = await disappointed();
  const before = await newest();
  const input = { ...where, registrationId, boothId: wish.boothId, moveConfirmed: false };
  const both = await Promise.all([requestInsisting(db, act(), input), requestInsisting(db, act(), input)]);
  expect(must(both[0])).toEqual(must(both[1]));
  const waiting = await findStudy(db, pavilion.id, must(both[0]).studyId);
  expect([waiting?.state, waiting?.insisting?.booth]).toEqual(['running', wish.booth]);
  expect(await work()).toEqual({ done: 1, failed: 0 });
  const [study] = await findAllStudies(db, pavilion.id, { registrationId, limit: 5 });
  const result = study?.result;
  if (result?.outcome !== 'found') throw new Error(JSON.stringify(study));
  expect(result.placements.find((one) => one.registration === view.firm.key)?.booths).toEqual([wish.booth]);
  const change = result.difference.changes.find((one) => one.firm === view.firm.key);
  expect(change).toMatchObject({ to: wish.booth, verdict: 'wins' });
  expect(result.status).toBe('optimal');
  expect(result.objective).toBeLessThanOrEqual(before.objective ?? 0);
  expect(result.difference.worth.before - result.difference.worth.after).toBe(
    (before.objective ?? 0) - result.objective,
  );
  expect((await newest()).held).toEqual(before.held);
  expect((await newest()).version).toBe(before.version);
});

describe('make it a draft', () => {
  test('a new version with the booth locked, audited; asked of the version before, another can’t be any more', async () => {
    const { registrationId } = await disappointed();
    const [study] = await findAllStudies(db, pavilion.id, { registrationId, limit: 1 });
    const stale = must(await ask({ moveConfirmed: true })).studyId;
    await work();
    const draft = must(await draftFromStudy(db, act(), { ...where, studyId: study?.id ?? '', agreed: [] }));
    const now = await newest();
    expect(now.version).toBe(draft.version);
    const own = now.held.find((row) => row.registrationId === registrationId);
    expect([own?.label, own?.byHand]).toEqual([study?.insisting?.booth, 1]);
    const locks = await db.selectFrom('allocation_lock').select(['registration_id', 'booth_id']).execute();
    expect(locks).toEqual([{ registration_id: registrationId, booth_id: own?.boothId }]);
    const actions = await db
      .selectFrom('audit_entry')
      .select('action')
      .where('entity_id', '=', now.id)
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(['allocation.drafted', 'allocation.study.drafted']);
    expect((await findStudy(db, pavilion.id, study?.id ?? ''))?.draftVersion).toBe(draft.version);
    expect(await draftFromStudy(db, act(), { ...where, studyId: stale, agreed: [] })).toEqual({
      ok: false,
      problems: [{ code: 'STUDY_OUTDATED', params: { version: draft.version } }],
    });
  });

  test('never from what can only be imagined, nor from what is not worked out', async () => {
    const { held } = await newest();
    const withdrawn = [held[0]?.firm ?? ''];
    const { studyId } = must(await ask({ withdrawn }));
    const draft = () => draftFromStudy(db, act(), { ...where, studyId, agreed: [] });
    expect(await draft()).toMatchObject({ problems: [{ code: 'STUDY_UNANSWERED' }] });
    await work();
    expect(await draft()).toMatchObject({ problems: [{ code: 'STUDY_HYPOTHETICAL' }] });
    const study = await findStudy(db, pavilion.id, studyId);
    const result = study?.result?.outcome === 'found' ? study.result : null;
    expect(result?.difference.changes.find((one) => one.firm === withdrawn[0])?.verdict).toBe('dropped');
    expect(result?.placements.some((one) => one.registration === withdrawn[0])).toBe(false);
  });

  test('not when registrations have changed since', async () => {
    const { studyId } = must(await ask({ moveConfirmed: true }));
    await work();
    const { held } = await newest();
    await db
      .updateTable('registration')
      .set({ points: 77 })
      .where('id', '=', held[0]?.registrationId ?? '')
      .execute();
    expect(await draftFromStudy(db, act(), { ...where, studyId, agreed: [] })).toMatchObject({
      problems: [{ code: 'FACTS_CHANGED' }],
    });
  });
});

test('a scenario keeps firms away from booths and adds a booth that is not there', async () => {
  const { held } = await newest();
  const [one, other] = held.filter((row) => row.byHand === 0);
  if (!one || !other) throw new Error('too few');
  const { studyId } = must(
    await ask({ bans: [{ firm: one.firm, booth: one.label }], extras: [{ like: other.label, hall: 'E6' }] }),
  );
  await work();
  const { result } = (await findStudy(db, pavilion.id, studyId)) ?? {};
  if (result?.outcome !== 'found') throw new Error(JSON.stringify(result));
  expect(result.placements.find(({ registration }) => registration === one.firm)?.booths).not.toEqual([
    one.label,
  ]);
});

test('a solve that is stopped keeps nothing, and is worked out when the server is back', async () => {
  const { studyId } = must(await ask({ moveConfirmed: true }));
  const before = await newest();
  const { payload } = await db
    .selectFrom('job')
    .select('payload')
    .where('key', '=', `allocation.study:${studyId}`)
    .executeTakeFirstOrThrow();
  const stopped: Solve = () => Promise.reject(new Error('stopped'));
  await expect(studyJob(stopped)(db, act(), JSON.parse(payload), async () => {})).rejects.toThrow('stopped');
  expect((await findStudy(db, pavilion.id, studyId))?.state).toBe('running');
  expect((await newest()).held).toEqual(before.held);
  await work();
  expect((await findStudy(db, pavilion.id, studyId))?.state).toBe('answered');
});

test('what another manager placed by hand is told as the obstacle', async () => {
  const { wish, registrationId } = await disappointed();
  const holder = wish.holders[0];
  const { id } = await newest();
  const row = (await newest()).held.find((each) => each.registrationId === holder?.registrationId);
  if (!row) throw new Error('no holder');
  await db.updateTable('placement').set({ by_hand: 1 }).where('id', '=', row.placementId).execute();
  const view = await findFirmView(db, pavilion, registrationId, null);
  const now = view?.version ? view.wishes.find((one) => one.boothId === wish.boothId) : undefined;
  expect(now?.obstacles).toMatchObject([
    { code: 'SCENARIO_BOOTH_TAKEN', params: { holder: holder?.company } },
  ]);
  const input = { ...where, registrationId, boothId: wish.boothId, moveConfirmed: false };
  const { studyId } = must(await requestInsisting(db, act(), input));
  await work();
  expect((await findStudy(db, pavilion.id, studyId))?.result).toMatchObject({ outcome: 'impossible' });
  expect(
    await placeFirm(db, act(), { allocationId: id, registrationId, boothId: wish.boothId, expected: null }),
  ).toMatchObject({ ok: false });
});
