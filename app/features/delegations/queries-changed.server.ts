import type { Instant } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/**
 * The audit knows when the delegation last changed: the same state prints the same paper. Somebody or an item of the
 * programme that was taken away counts, and so does the release that gave firms their booths; no change makes it earlier.
 */
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
        where('seq', 'in', (entries) =>
          entries
            .selectFrom('audit_entry as change')
            .innerJoin('audit_value', 'audit_value.entry_seq', 'change.seq')
            .select('change.seq')
            .where('change.entity', 'in', ['programme_item', 'delegate'])
            .where((values) =>
              values.or([
                values('before_json', 'like', `%"missionId":"${missionId}"%`),
                values('after_json', 'like', `%"missionId":"${missionId}"%`),
              ]),
            ),
        ),
        where('entity_id', 'in', (ids) =>
          ids
            .selectFrom('allocation')
            .innerJoin('pavilion', 'pavilion.id', 'allocation.pavilion_id')
            .innerJoin('mission', 'mission.edition_id', 'pavilion.edition_id')
            .select('allocation.id')
            .where('mission.id', '=', missionId)
            .where('allocation.state', '=', 'released'),
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
