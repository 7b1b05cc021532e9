import { planMission, type TypedMission } from '#app/domain/delegations/plan-mission';
import { freeSlug } from '#app/domain/fairs/slug';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findMission } from './queries-mission.server';
import { NOT_FOUND } from './steps-change.server';
import { editionOfMission, insertMission } from './steps-mission.server';

/** Parts of addresses that a mission would hide. */
const RESERVED = ['new', 'import'];

/** Makes a mission in which nobody travels yet, and answers its slug; the same `key` again is the same mission. */
export async function createMission(
  db: Db,
  act: Act,
  { organisationId, key, typed }: { organisationId: OrganisationId; key: string; typed: TypedMission },
): Promise<Result<{ slug: string }>> {
  return await inTransaction(db, async (db) => {
    const missions = await db.selectFrom('mission').select(['id', 'slug', 'organisation_id']).execute();
    const made = missions.find(({ id, organisation_id }) => id === key && organisation_id === organisationId);
    if (made) return ok({ slug: made.slug });
    const edition = typed.edition === '' ? null : await editionOfMission(db, typed.edition);
    if (typed.edition !== '' && !edition) return refuse({ code: 'MISSION_EDITION', field: 'edition' });
    const planned = planMission(typed, edition && { slug: typed.edition, name: edition.name });
    if (!planned.ok) return planned;
    const { kind, name } = planned.value;
    const taken = new Set([...RESERVED, ...missions.map(({ slug }) => slug)]);
    if (typed.name.trim() === '' && taken.has(planned.value.slug)) {
      return refuse({ code: 'MISSION_THERE', field: 'name', params: { name } });
    }
    const slug = freeSlug(planned.value.slug, taken);
    const isFree = /^[\w-]{8,64}$/.test(key) && !missions.some(({ id }) => id === key);
    await insertMission(db, act, {
      ...{ id: isFree ? key : act.newId(), slug, organisationId, name, kind },
      editionId: edition?.id ?? null,
    });
    return ok({ slug });
  });
}

/** Takes a mission away in which nobody travels and nothing is planned; any other stays. */
export async function removeMission(
  db: Db,
  act: Act,
  { organisationIds, slug }: { organisationIds: readonly OrganisationId[]; slug: string },
): Promise<Result<null>> {
  return await inTransaction(db, async (db) => {
    const mission = await findMission(db, organisationIds, slug);
    if (!mission) return refuse(NOT_FOUND);
    if (await holdsSomething(db, mission.id)) return refuse({ code: 'MISSION_HOLDS' });
    await db.deleteFrom('mission').where('id', '=', mission.id).execute();
    await recordAudit(db, act, {
      action: 'mission.removed',
      entity: 'mission',
      entityId: mission.id,
      organisationId: mission.organisationId,
      before: { slug, name: mission.name, kind: mission.kind },
    });
    return ok(null);
  });
}

/** Whether anything hangs on a mission: people, programme, addresses, numbers or papers. */
async function holdsSomething(db: Db, missionId: string): Promise<boolean> {
  for (const table of ['delegate', 'programme_item', 'mission_hotel', 'mission_contact', 'paper'] as const) {
    const found = await db
      .selectFrom(table)
      .select('id')
      .where('mission_id', '=', missionId)
      .limit(1)
      .executeTakeFirst();
    if (found) return true;
  }
  return false;
}
