import type { Instant } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** The audit knows when the delegation last changed: the same state prints the same paper. */
export async function findLastChange(
  db: Db,
  { id: missionId, organisationId }: { id: string; organisationId: OrganisationId },
): Promise<Instant> {
  const row = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('organisation_id', '=', organisationId)
    .where((where) =>
      where.or([
        where('entity_id', '=', missionId),
        where('entity_id', 'in', (ids) =>
          ids.selectFrom('delegate').select('id').where('mission_id', '=', missionId),
        ),
        where('entity_id', 'in', (ids) =>
          ids.selectFrom('programme_item').select('id').where('mission_id', '=', missionId),
        ),
      ]),
    )
    .executeTakeFirst();
  if (row?.at) return row.at;
  const mission = await db
    .selectFrom('mission')
    .select('created_at')
    .where('id', '=', missionId)
    .executeTakeFirstOrThrow();
  return mission.created_at;
}
