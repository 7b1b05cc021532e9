import { importPlan } from '#app/features/pavilions/commands.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { data, seasonDatabase } from '../pavilions/season';
import { applicationsFile } from '../registrations/pavilion';

export const ASIA = 'cosmoprof-asia-2026';

export const FEW = 12;

/** The season with Cosmoprof Asia's 93 firms accepted, the first of them each in a booth of the released version. */
export async function releasedDatabase({
  firms = FEW,
  url,
}: {
  firms?: number;
  url?: string;
} = {}): Promise<Db> {
  const db = await seasonDatabase(url);
  const act = testAct('2026-02-02T09:00:00.000Z', 'ground');
  await importPlan(db, act, { editionSlug: ASIA, json: data(`pavilions/${ASIA}`) });
  const imported = await importRegistrationFile(db, act, {
    editionSlug: ASIA,
    bytes: applicationsFile(ASIA),
  });
  if (!imported.ok || !imported.value.written) throw new Error('applications not imported');
  await decideRegistrations(db, act, { editionSlug: ASIA, firms: 'all' });
  await placeInOrder(db, { firms });
  return db;
}

/** A released version that gives firm after firm booth after booth, `offset` booths further on. */
export async function placeInOrder(
  db: Db,
  { version = 1, offset = 0, firms: limit = FEW } = {},
): Promise<void> {
  const { id: pavilionId } = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();
  const places = await db
    .selectFrom('place')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select('place.id')
    .orderBy('label_key')
    .execute();
  const firms = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'company_id')
    .select('registration.id')
    .where('decision', '=', 'accepted')
    .orderBy('company.national_id')
    .limit(limit)
    .execute();
  const allocationId = `allocation-${version}`;
  await db
    .insertInto('allocation')
    .values({
      id: allocationId,
      pavilion_id: pavilionId,
      version,
      status: 'by_hand',
      facts_hash: '',
      created_at: '2026-02-02T10:00:00.000Z',
    })
    .execute();
  for (const [index, firm] of firms.entries()) {
    const place = places[(index + offset) % places.length];
    const id = `placement-${version}-${index}`;
    await db
      .insertInto('placement')
      .values({ id, allocation_id: allocationId, registration_id: firm.id })
      .execute();
    await db
      .insertInto('placement_place')
      .values({
        id: `held-${version}-${index}`,
        placement_id: id,
        allocation_id: allocationId,
        place_id: place?.id ?? '',
      })
      .execute();
  }
  await db
    .updateTable('allocation')
    .set({ state: 'released', released_at: '2026-02-02T11:00:00.000Z' })
    .where('id', '=', allocationId)
    .execute();
}
