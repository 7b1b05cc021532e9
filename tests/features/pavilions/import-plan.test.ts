import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSides } from '#app/domain/pavilions/open-sides';
import { printedPlanImport } from '#app/domain/pavilions/plan-import';
import type { RegistrationId } from '#app/domain/shared/ids';
import { importPlan } from '#app/features/pavilions/commands.server';
import { findPavilionById } from '#app/features/pavilions/queries-pavilions.server';
import { findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import { PLAN_SLUGS, planJson, planOf } from '#tests/domain/pavilions/plans';
import { testAct } from '#tests/setup/database';
import { seasonDatabase } from './season';

type Db = Awaited<ReturnType<typeof seasonDatabase>>;

const bologna = 'cosmoprof-bologna-2027';
const file = z.looseObject({ stands: z.array(z.looseObject({ label: z.string() })) });
const bolognaFile = () => file.parse(planJson(bologna));

async function imported(db: Db, json: unknown = bolognaFile(), act = testAct()) {
  const result = await importPlan(db, act, { editionSlug: bologna, json });
  if (!result.pavilionId) throw new Error(JSON.stringify(result.problems));
  return result.pavilionId;
}

describe('importing a plan', () => {
  test.each(PLAN_SLUGS)('%s comes back as it was drawn', async (slug) => {
    const db = await seasonDatabase();
    const result = await importPlan(db, testAct(), { editionSlug: slug, json: planJson(slug) });
    const plan = planOf(slug);
    expect(printedPlanImport(result)).toEqual({
      written: true,
      booths: plan.stands.length,
      problems: [],
      openSides: openSides(plan),
    });
    const kept = await findPlan(db, result.pavilionId ?? '');
    expect(openSides(kept)).toEqual(openSides(plan));
    expect(new Set(kept.stands)).toEqual(new Set(plan.stands));
    expect(new Set(kept.halls)).toEqual(new Set(plan.halls));
  });

  test('halves of shared stands have one place each, the collective space as many as it has positions', async () => {
    const db = await seasonDatabase();
    const booths = await findAllBooths(db, await imported(db));
    expect(booths).toHaveLength(25);
    expect(
      booths.filter(({ use }) => use === 'shared').map((b) => [b.label, b.sharedStand, b.places.length]),
    ).toEqual([
      ['16-E20', '16-E20+16-E22', 1],
      ['16-E21', '16-E21+16-E23', 1],
      ['16-E22', '16-E20+16-E22', 1],
      ['16-E23', '16-E21+16-E23', 1],
    ]);
    const collective = booths.filter(({ use }) => use === 'collective');
    expect(collective.map((b) => [b.label, b.kind, b.area, b.places.length])).toEqual([
      ['16-COL', 'head', 24, 6],
    ]);
  });

  test('a geometric fault: nothing is written, the fault is printed with its place', async () => {
    const db = await seasonDatabase();
    const json = bolognaFile();
    Object.assign(json.stands[0] ?? {}, { area: 21 });
    const result = await importPlan(db, testAct(), { editionSlug: bologna, json });
    expect(printedPlanImport(result)).toMatchObject({
      written: false,
      booths: 24,
      problems: [{ code: 'AREA_MISMATCH', booths: ['16-D20'], at: { hall: '16', x: 3.5, y: 3.5 } }],
    });
    expect(await db.selectFrom('pavilion').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('booth').selectAll().execute()).toEqual([]);
  });

  test.each([
    ['an edition that is not there', { editionSlug: 'nowhere-2027' }, 'UNKNOWN_EDITION'],
    ['a list that is not there', { json: { ...bolognaFile(), priceList: 'none' } }, 'UNKNOWN_PRICE_LIST'],
    ['no plan at all', { json: [1, 2] }, 'PLAN_MALFORMED'],
  ])('%s is refused', async (_, change, code) => {
    const db = await seasonDatabase();
    const result = await importPlan(db, testAct(), { editionSlug: bologna, json: bolognaFile(), ...change });
    expect([result.written, result.problems.map((problem) => problem.code)]).toEqual([false, [code]]);
    expect(printedPlanImport(result).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('replacing a plan', () => {
  test('booths keep their ids by label, new ones come, old ones go with their wishes', async () => {
    const db = await seasonDatabase();
    const pavilionId = await imported(db);
    const before = new Map((await findAllBooths(db, pavilionId)).map((booth) => [booth.label, booth]));
    await register(db, pavilionId, [before.get('16-D20')?.id ?? '', before.get('16-F29')?.id ?? '']);
    const json = bolognaFile();
    json.stands = json.stands.filter(({ label }) => label !== '16-F29');
    Object.assign(json.stands[0] ?? {}, { label: '16-d20', width: 4.5, area: 18 });
    expect(await imported(db, json, testAct('2026-11-21T08:00:00.000Z', 'u'))).toBe(pavilionId);
    const after = new Map((await findAllBooths(db, pavilionId)).map((booth) => [booth.label, booth]));
    expect(after.get('16-d20')).toMatchObject({ id: before.get('16-D20')?.id, area: 18 });
    expect(after.has('16-F29')).toBe(false);
    expect(after.size).toBe(24);
    const wishes = await db.selectFrom('preference').select(['rank', 'booth_id']).execute();
    expect(wishes).toEqual([{ rank: 1, booth_id: before.get('16-D20')?.id }]);
    const audited = await db
      .selectFrom('audit_entry')
      .select('action')
      .orderBy('seq', 'desc')
      .limit(2)
      .execute();
    expect(audited.map(({ action }) => action)).toEqual(['plan.imported', 'preference.dropped']);
  });

  test('drafts that use a place that goes are dropped, others stay; a released one forbids it all', async () => {
    const db = await seasonDatabase();
    const pavilionId = await imported(db);
    const booths = await findAllBooths(db, pavilionId);
    const registration = await register(db, pavilionId, []);
    const placeOf = (label: string) => booths.find((booth) => booth.label === label)?.places[0] ?? '';
    await draft(db, { pavilionId, version: 1, registration, place: placeOf('16-F29') });
    await draft(db, { pavilionId, version: 2, registration, place: placeOf('16-D20') });
    const json = bolognaFile();
    json.stands = json.stands.filter(({ label }) => label !== '16-F29');
    await imported(db, json, testAct('2026-11-21T08:00:00.000Z', 'u'));
    expect(await db.selectFrom('allocation').select('version').execute()).toEqual([{ version: 2 }]);
    await db
      .updateTable('allocation')
      .set({ state: 'released', released_at: '2026-11-21T09:00:00.000Z' })
      .execute();
    const refused = await importPlan(db, testAct(), { editionSlug: bologna, json: bolognaFile() });
    expect(refused).toMatchObject({ written: false, problems: [{ code: 'PLACEMENTS_LIVE' }] });
    expect(await findAllBooths(db, pavilionId)).toHaveLength(24);
  });

  test('the pavilion tells its halls, booths, places and m²', async () => {
    const db = await seasonDatabase();
    const pavilion = await findPavilionById(db, await imported(db));
    expect(pavilion).toMatchObject({
      ...{
        edition: bologna,
        fair: 'Cosmoprof Worldwide Bologna',
        timeZone: 'Europe/Rome',
        provisional: true,
      },
      ...{ opening: '2027-03-18', closing: '2027-03-21', halls: 1, booths: 25, places: 30, area: 392 },
      call: { status: 'closed', opensOn: null, closesOn: null },
    });
  });
});

async function register(db: Db, pavilionId: string, wishes: string[]): Promise<RegistrationId> {
  const organisation = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  const at = '2026-11-20T08:00:00.000Z';
  await db
    .insertInto('company')
    .values({ id: 'firm', name: 'Firme', country: 'FR', national_id: '999633001', created_at: at })
    .execute();
  await db
    .insertInto('registration')
    .values({
      ...{ id: 'reg', pavilion_id: pavilionId, company_id: 'firm', organisation_id: organisation.id },
      ...{ source: 'web', filed_on: '2026-11-20', area_wished: 12, contact_email: 'a@firm.example' },
      ...{ created_at: at, updated_at: at },
    })
    .execute();
  for (const [index, booth] of wishes.entries()) {
    await db
      .insertInto('preference')
      .values({ id: `wish-${index}`, registration_id: 'reg', rank: index + 1, booth_id: booth })
      .execute();
  }
  return 'reg';
}

type Draft = { pavilionId: string; version: number; registration: RegistrationId; place: string };

async function draft(db: Db, { pavilionId, version, registration, place }: Draft) {
  const id = `draft-${version}`;
  await db
    .insertInto('allocation')
    .values({
      ...{ id, pavilion_id: pavilionId, version, status: 'optimal', facts_hash: '' },
      created_at: '2026-11-20T08:00:00.000Z',
    })
    .execute();
  await db
    .insertInto('placement')
    .values({ id: `p-${version}`, allocation_id: id, registration_id: registration })
    .execute();
  await db
    .insertInto('placement_place')
    .values({ id: `pp-${version}`, placement_id: `p-${version}`, allocation_id: id, place_id: place })
    .execute();
}
