import type { Db } from '#db/connection';
import type { PaperScope } from './paper-type';

/** The delegates of a mission: each has an itinerary. */
export async function listItineraries(
  db: Db,
  { missionSlug = '' }: PaperScope,
): Promise<{ id: string; label: string }[]> {
  const rows = await db
    .selectFrom('delegate')
    .innerJoin('mission', 'mission.id', 'delegate.mission_id')
    .select(['delegate.id', 'given_name', 'family_name', 'company_name'])
    .where('mission.slug', '=', missionSlug)
    .orderBy('number')
    .execute();
  return rows.map(({ id, given_name, family_name, company_name }) => ({
    id,
    label: `${given_name} ${family_name} · ${company_name}`,
  }));
}

/** A paper about a whole mission has the mission's id. */
export async function listMission(
  db: Db,
  { missionSlug = '' }: PaperScope,
): Promise<{ id: string; label: string }[]> {
  const rows = await db
    .selectFrom('mission')
    .select(['id', 'name'])
    .where('slug', '=', missionSlug)
    .execute();
  return rows.map(({ id, name }) => ({ id, label: name }));
}
