import { expect, test } from 'vitest';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { findAllVersions } from '#app/features/allocation/queries-versions.server';
import { withdrawRegistration } from '#app/features/registrations/steps.server';
import { testAct, testDatabase } from '../../setup/database';
import { acceptedSeason, draftOf, must, placeNobody, solveHere } from './season';

const slug = 'cosmoprof-las-vegas-2027';

test('Las Vegas: a draft with proof, reasons for all, and the same placement in a database with other ids', async () => {
  const [db, other] = [await acceptedSeason(slug), await acceptedSeason(slug, 'zz')];
  const first = must(await allocate(db, testAct(undefined, 'a'), { editionSlug: slug }, solveHere));
  const second = must(await allocate(other, testAct(undefined, 'b'), { editionSlug: slug }, solveHere));
  expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
  expect(first).toMatchObject({ status: 'optimal', gap: 0, verified: true, version: 1 });
  expect([first.placements.length, first.unplaced.length]).toEqual([18, 6]);
  expect(first.placements[0]).toEqual({
    registration: 'DE:330876839',
    company: 'Blütenmaß Kosmetik GmbH',
    booths: ['12422'],
  });
  expect(new Set(first.unplaced.map((one) => one.reason))).toEqual(new Set(['ALL_HELD']));

  const kept = await db
    .selectFrom('placement')
    .select(['wish_rank', 'score', 'by_hand', 'reasons'])
    .execute();
  expect(kept.filter((row) => JSON.parse(row.reasons).length === 0 || row.by_hand === 1)).toEqual([]);
  const left = await db.selectFrom('unplaced').select('reasons').execute();
  expect(left.map((row) => JSON.parse(row.reasons)[0].code)).toEqual(Array(6).fill('ALL_HELD'));
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('entity', '=', 'allocation')
    .execute();
  expect(audit).toEqual([{ action: 'allocation.drafted' }]);
});

test('Bologna: no firm on the corner that has no price, and the manager can read which', async () => {
  const db = await acceptedSeason('cosmoprof-bologna-2027');
  const draft = await draftOf(db, 'cosmoprof-bologna-2027');
  const { refusals } = await db.selectFrom('allocation').select('refusals').executeTakeFirstOrThrow();
  const refused: { booth: string; price: string }[] = JSON.parse(refusals);
  const corner = refused[0]?.booth ?? '';
  expect(new Set(refused.map((one) => `${one.booth} ${one.price}`))).toEqual(
    new Set([`${corner} CORNER_NEEDS_12_M2`]),
  );
  const holders = await db
    .selectFrom('placement_place')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select('booth.label')
    .where('placement_place.allocation_id', '=', draft.id)
    .execute();
  expect(holders).toHaveLength(23);
  expect(holders.filter((row) => row.label === corner)).toEqual([]);
});

test('each run is a new version; nothing is kept when the facts changed while it was worked out', async () => {
  const db = await acceptedSeason(slug);
  await draftOf(db, slug);
  const { id } = await db.selectFrom('registration').select('id').orderBy('id').executeTakeFirstOrThrow();
  const late = await allocate(
    db,
    testAct(undefined, 'x'),
    { editionSlug: slug },
    async (problem, options) => {
      await withdrawRegistration(db, testAct(undefined, 'w'), id);
      return solveHere(problem, options);
    },
  );
  expect(late).toEqual({ ok: false, problems: [{ code: 'FACTS_CHANGED', params: { edition: slug } }] });
  const again = must(await allocate(db, testAct(undefined, 'y'), { editionSlug: slug }, placeNobody));
  expect(again.version).toBe(2);
  const { pavilion_id } = await db.selectFrom('allocation').select('pavilion_id').executeTakeFirstOrThrow();
  expect(
    (await findAllVersions(db, pavilion_id)).map(({ version, state, placed }) => [version, state, placed]),
  ).toEqual([
    [2, 'draft', 0],
    [1, 'draft', 18],
  ]);
});

test('refusals: no pavilion, nobody accepted, no answer in time, a cancelled solve', async () => {
  const db = await acceptedSeason(slug);
  const run = (solve = solveHere, editionSlug = slug) =>
    allocate(db, testAct(undefined, 'r'), { editionSlug }, solve);
  expect(await run(solveHere, 'nowhere-2027')).toEqual({
    ok: false,
    problems: [{ code: 'NO_PAVILION', params: { edition: 'nowhere-2027' } }],
  });
  const timedOut = async () => ({
    ...(await placeNobody(unread, unread)),
    status: 'unknown' as const,
    verified: false,
  });
  expect(await run(timedOut)).toEqual({
    ok: false,
    problems: [{ code: 'ALLOCATION_OUT_OF_TIME', params: { seconds: 300 } }],
  });
  await expect(run(() => Promise.reject(new DOMException('stopped', 'AbortError')))).rejects.toMatchObject({
    name: 'AbortError',
  });
  await db.updateTable('registration').set({ decision: 'waiting' }).execute();
  expect(await run()).toEqual({
    ok: false,
    problems: [{ code: 'NOBODY_ACCEPTED', params: { edition: slug } }],
  });
  expect(await db.selectFrom('allocation').select('id').execute()).toEqual([]);
  expect(await allocate(await testDatabase(), testAct(), { editionSlug: slug }, solveHere)).toMatchObject({
    ok: false,
  });
});

const unread = {
  ...{ booths: [], registrations: [], candidates: [], apart: [], together: [], objective: 'total' as const },
  timeLimitSeconds: 1,
  seed: 0,
};
