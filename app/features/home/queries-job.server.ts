import type { OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type JobSeen = {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  note: string | null;
  cancelledAt: string | null;
};

/** A job of one of these organisations, or one that this person asked for. */
export async function findJob(
  db: Db,
  id: string,
  seer: { organisationIds: readonly OrganisationId[]; personId: PersonId },
): Promise<JobSeen | undefined> {
  return db
    .selectFrom('job')
    .select([
      'id',
      'kind',
      'state',
      'progress_done as done',
      'progress_total as total',
      'progress_note as note',
      'cancelled_at as cancelledAt',
    ])
    .where('id', '=', id)
    .where((job) =>
      job.or([
        job('created_by_id', '=', seer.personId),
        ...(seer.organisationIds.length > 0 ? [job('organisation_id', 'in', seer.organisationIds)] : []),
      ]),
    )
    .executeTakeFirst();
}
