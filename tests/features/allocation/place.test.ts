import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { placeFirm, removePlacement } from '#app/features/allocation/commands-place.server';
import { findAllHeldPlaces } from '#app/features/allocation/queries-versions.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, placeNobody, solveHere } from './season';

const slug = 'cosmoprof-las-vegas-2027';
const LARGE = 'cosmetic-360-2027';

const firmsOf = (db: Db) =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.national_id'])
    .orderBy('company.national_id')
    .execute();

const boothsOf = (db: Db) =>
  db.selectFrom('booth').select(['id', 'label', 'area']).orderBy('label_key').execute();

async function race(db: Db, edition: string, count: number) {
  const draft = await draftOf(db, edition, placeNobody);
  const firms = (await firmsOf(db)).slice(0, count);
  const [booth] = await boothsOf(db);
  if (!booth || firms.length < count) throw new Error('too few firms');
  const asked = firms.map((firm, index) =>
    placeFirm(db, testAct(undefined, `race${index}`), {
      allocationId: draft.id,
      registrationId: firm.id,
      boothId: booth.id,
      expected: null,
    }),
  );
  return { results: await Promise.all(asked), held: await findAllHeldPlaces(db, draft.id), booth };
}

test('200 managers place 200 firms on one booth at once: one wins, 199 are told who was first', async () => {
  const { results, held, booth } = await race(await acceptedSeason(LARGE), LARGE, 200);
  const [winner] = held;
  expect(held).toHaveLength(1);
  expect(results.filter((result) => result.ok)).toEqual([
    { ok: true, value: { company: winner?.company, booth: booth.label } },
  ]);
  const told = { code: 'PLACE_TAKEN', params: { booth: booth.label, company: winner?.company } };
  expect(results.flatMap((result) => (result.ok ? [] : result.problems))).toEqual(Array(199).fill(told));
}, 120_000);

test('and it is the index that says so: without it, all of them would stand there', async () => {
  const db = await acceptedSeason(slug);
  await sql`drop index placement_place_held`.execute(db);
  const { results, held } = await race(db, slug, 5);
  expect(results.filter((result) => result.ok)).toHaveLength(5);
  expect(held).toHaveLength(5);
});

test('placing, moving and taking out: reasons and value follow, and the move is on record', async () => {
  const db = await acceptedSeason(slug);
  const draft = await draftOf(db, slug, placeNobody);
  const [firm, rival] = await firmsOf(db);
  const [first, second] = await boothsOf(db);
  if (!firm || !rival || !first || !second) throw new Error('too few');
  const at = (boothId: string, expected: string | null, registrationId = firm.id) =>
    placeFirm(db, testAct(undefined, `m-${boothId}-${registrationId}`), {
      allocationId: draft.id,
      registrationId,
      boothId,
      expected,
    });

  expect(must(await at(first.id, null))).toEqual({ company: firm.name, booth: first.label });
  expect(await at(second.id, null)).toEqual({
    ok: false,
    problems: [{ code: 'PLACE_MOVED_MEANWHILE', params: { company: firm.name, booth: first.label } }],
  });
  expect(must(await at(second.id, first.id))).toEqual({ company: firm.name, booth: second.label });
  expect(await at(second.id, null, rival.id)).toEqual({
    ok: false,
    problems: [{ code: 'PLACE_TAKEN', params: { booth: second.label, company: firm.name } }],
  });
  expect(must(await at(first.id, null, rival.id))).toEqual({ company: rival.name, booth: first.label });

  const stand = await db.selectFrom('placement').select(['by_hand', 'reasons']).execute();
  expect(stand.map((row) => [row.by_hand, JSON.parse(row.reasons)[0].code])).toEqual([
    [1, 'LOCKED'],
    [1, 'LOCKED'],
  ]);
  const kept = await db.selectFrom('allocation').select(['status', 'objective']).executeTakeFirstOrThrow();
  expect(kept.status).toBe('by_hand');
  expect(kept.objective).toBeGreaterThan(200_000);
  const left = () =>
    db
      .selectFrom('unplaced')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  expect(await left()).toEqual({ count: 22 });

  const out = { allocationId: draft.id, registrationId: firm.id, expected: second.id };
  expect(must(await removePlacement(db, testAct(undefined, 'out'), out))).toEqual({
    company: firm.name,
    booth: null,
  });
  expect(await removePlacement(db, testAct(undefined, 'out2'), out)).toMatchObject({ ok: false });
  expect(await left()).toEqual({ count: 23 });
  const moves = await db
    .selectFrom('audit_entry')
    .select('entity_id')
    .where('action', '=', 'placement.moved')
    .execute();
  expect(moves.map((row) => row.entity_id)).toEqual([firm.id, firm.id, rival.id, firm.id]);
});

test('a competitor nearer than 1 m, corners counted, and a booth without a price are refused, and nothing moves', async () => {
  const db = await acceptedSeason('cosmoprof-bologna-2027');
  const draft = await draftOf(db, 'cosmoprof-bologna-2027', placeNobody);
  const rule = await db
    .selectFrom('registration_relation')
    .innerJoin('registration as other', 'other.company_id', 'registration_relation.company_id')
    .innerJoin('company', 'company.id', 'other.company_id')
    .select(['registration_relation.registration_id as one', 'other.id as other', 'company.name'])
    .where('kind', '=', 'avoid')
    .orderBy('registration_relation.id')
    .executeTakeFirstOrThrow();
  const place = (registrationId: string, boothId: string) =>
    placeFirm(db, testAct(undefined, `c-${registrationId}-${boothId}`), {
      allocationId: draft.id,
      registrationId,
      boothId,
      expected: null,
    });
  const booths = new Map((await boothsOf(db)).map((booth) => [booth.label, booth.id]));
  must(await place(rule.other, booths.get('16-D20') ?? ''));
  expect(await place(rule.one, booths.get('16-D22') ?? '')).toMatchObject({
    ok: false,
    problems: [{ code: 'PLACE_NEAR_COMPETITOR', params: { booth: '16-D22', rival: rule.name } }],
  });
  const corner = await db.selectFrom('booth').select('id').where('area', '=', 10).executeTakeFirstOrThrow();
  expect(await place(rule.one, corner.id)).toMatchObject({
    ok: false,
    problems: [{ code: 'PLACE_PRICE_REFUSED', params: { price: 'CORNER_NEEDS_12_M2' } }],
  });
  expect(await findAllHeldPlaces(db, draft.id)).toHaveLength(1);
});

test('what was placed by hand stays when the rest is worked out again', async () => {
  const db = await acceptedSeason(slug);
  const draft = await draftOf(db, slug, placeNobody);
  const [firm] = await firmsOf(db);
  const odd = (await boothsOf(db)).find((booth) => booth.area === 36);
  if (!firm || !odd) throw new Error('too few');
  must(
    await placeFirm(db, testAct(undefined, 'p'), {
      allocationId: draft.id,
      registrationId: firm.id,
      boothId: odd.id,
      expected: null,
    }),
  );
  const solved = must(
    await allocate(db, testAct(undefined, 'q'), { editionSlug: slug, keepByHand: true }, solveHere),
  );
  const own = solved.placements.find((one) => one.registration.endsWith(`:${firm.national_id}`));
  expect([own?.booths, solved.status, solved.version]).toEqual([[odd.label], 'optimal', 2]);
});

test('another organisation does not find the draft, and a released version moves no more', async () => {
  const db = await acceptedSeason(slug);
  const draft = await draftOf(db, slug, placeNobody);
  const [firm] = await firmsOf(db);
  const [booth] = await boothsOf(db);
  if (!firm || !booth) throw new Error('too few');
  const input = { allocationId: draft.id, registrationId: firm.id, boothId: booth.id, expected: null };
  expect(await placeFirm(db, testAct(), { ...input, organisationId: 'other' })).toEqual({
    ok: false,
    problems: [{ code: 'PLACE_UNKNOWN_DRAFT' }],
  });
  await db
    .updateTable('allocation')
    .set({ state: 'released', released_at: '2026-11-20T10:00:00.000Z' })
    .execute();
  expect(await placeFirm(db, testAct(), input)).toEqual({
    ok: false,
    problems: [{ code: 'ALLOCATION_RELEASED', params: { version: 1 } }],
  });
});
