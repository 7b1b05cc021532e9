import { expect, test } from 'vitest';
import { findEditionNeeds, findNeeds } from '#app/features/home/queries-needs.server';
import { findSeason } from '#app/features/home/queries-season.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { openCallOf } from '#app/features/pavilions/commands-call.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { planJson } from '#tests/domain/pavilions/plans';
import { seasonDatabase } from '#tests/features/pavilions/season';
import { testAct } from '#tests/setup/database';

type Db = Awaited<ReturnType<typeof seasonDatabase>>;

const slug = 'cosmoprof-bologna-2027';
const dubai = 'beautyworld-dubai-2027';
const at = '2026-11-20T08:00:00.000Z';

async function bologna() {
  const db = await seasonDatabase();
  const { pavilionId } = await importPlan(db, testAct(), { editionSlug: slug, json: planJson(slug) });
  const organisationId = await findOrganiserId(db);
  if (!pavilionId || !organisationId) throw new Error('not imported');
  return { db, pavilionId, organisationId };
}

test('the season: editions by day, their states at the fair, pavilions and calls', async () => {
  const { db, pavilionId, organisationId } = await bologna();
  const days = { opensOn: '2026-11-02', closesOn: '2026-12-15' };
  await openCallOf(db, testAct(), { pavilionId, ...days });
  const { upcoming, past, timeline } = await findSeason(db, [organisationId], at);
  expect(upcoming.map((edition) => [edition.slug, edition.state])).toEqual([
    ['cosmoprof-bologna-2027', 'planned'],
    ['in-cosmetics-global-2027', 'unconfirmed'],
    ['china-beauty-expo-2027', 'planned'],
    ['cosmoprof-las-vegas-2027', 'planned'],
    ['cosmetic-360-2027', 'planned'],
    ['beautyworld-dubai-2027', 'planned'],
    ['cosmoprof-asia-2027', 'unconfirmed'],
  ]);
  expect(past[0]?.slug).toBe('cosmoprof-asia-2026');
  expect(past).toHaveLength(12);
  expect(upcoming[0]?.pavilion).toMatchObject({ booths: 25, callState: 'open' });
  expect(timeline.rows).toHaveLength(10);
  const stranger = await findSeason(db, ['someone-else'], at);
  expect(stranger.upcoming.filter(({ pavilion }) => pavilion !== null)).toEqual([]);
  expect(stranger.needs).toEqual([]);
});

test('needs: undecided, untold, to place, then to confirm once released', async () => {
  const { db, pavilionId, organisationId } = await bologna();
  await register(db, pavilionId, organisationId, [
    { id: 'undecided' },
    { id: 'untold', decision: 'accepted', decided_at: at },
    { id: 'told', decision: 'accepted', decided_at: at, announced_at: at },
    { id: 'refused', decision: 'refused', decided_at: at, announced_at: at },
    { id: 'gone', decision: 'accepted', decided_at: at, withdrawn_at: at },
  ]);
  const none = { edition: slug, decide: 1, announce: 1, place: 2, confirm: 0, balance: 0, draw: 0 };
  expect(await findNeeds(db, [organisationId])).toEqual([none]);
  await release(db, pavilionId, ['untold', 'told']);
  expect(await findNeeds(db, [organisationId])).toEqual([{ ...none, place: 0, confirm: 2 }]);
  await db
    .insertInto('confirmation')
    .values({ id: 'c', registration_id: 'told', placement_id: 'p-told', confirmed_at: at })
    .execute();
  expect(await findNeeds(db, [organisationId])).toEqual([{ ...none, place: 0, confirm: 1 }]);

  const ids = await db
    .selectFrom('edition')
    .select(['id', 'slug'])
    .where('slug', 'in', [slug, dubai])
    .execute();
  const idOf = (of: string) => ids.find((edition) => edition.slug === of)?.id ?? '';
  const of = (edition: string, organisation = organisationId) =>
    findEditionNeeds(db, { organisationIds: [organisation], editionId: idOf(edition) });
  expect(await of(slug)).toEqual({ ...none, place: 0, confirm: 1 });
  expect([await of(dubai), await of(slug, 'someone-else')]).toEqual([null, null]);
});

type Given = {
  id: string;
  decision?: 'accepted' | 'refused';
  decided_at?: string;
  announced_at?: string;
  withdrawn_at?: string;
};

async function register(db: Db, pavilion_id: string, organisation_id: string, given: Given[]) {
  for (const [index, one] of given.entries()) {
    const company_id = `firm-${index}`;
    await db
      .insertInto('company')
      .values({
        id: company_id,
        name: company_id,
        country: 'FR',
        national_id: `99963300${index}`,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('registration')
      .values({
        ...{ pavilion_id, company_id, organisation_id, source: 'web', filed_on: '2026-11-20' },
        ...{ area_wished: 12, contact_email: 'a@firm.example', created_at: at, updated_at: at },
        ...one,
      })
      .execute();
  }
}

async function release(db: Db, pavilion_id: string, registrations: string[]) {
  const id = 'v1';
  await db
    .insertInto('allocation')
    .values({ id, pavilion_id, version: 1, status: 'optimal', facts_hash: '', created_at: at })
    .execute();
  for (const registration_id of registrations) {
    await db
      .insertInto('placement')
      .values({ id: `p-${registration_id}`, allocation_id: id, registration_id })
      .execute();
  }
  await db
    .updateTable('allocation')
    .set({ state: 'released', released_at: at })
    .where('id', '=', id)
    .execute();
}
