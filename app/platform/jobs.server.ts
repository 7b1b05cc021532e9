import type { Instant } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

export type JobRequest = {
  /** Which handler: "paper.draw", "allocate", "invoicing.issue". */
  kind: string;
  payload: unknown;
  /** At most one job of this key ever: the second request answers the first's id. */
  key?: string;
  organisationId?: OrganisationId | null;
  runAfter?: Instant;
};

/** Puts work on the list, in the caller's transaction: it runs only when that commits. Answers the job's id. */
export async function enqueueJob(db: Db, act: Act, request: JobRequest): Promise<string> {
  const id = act.newId();
  await db
    .insertInto('job')
    .values({
      id,
      kind: request.kind,
      key: request.key ?? null,
      payload: JSON.stringify(request.payload),
      run_after: request.runAfter ?? act.at,
      organisation_id: request.organisationId ?? null,
      created_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
      created_at: act.at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  if (!request.key) return id;
  const kept = await db
    .selectFrom('job')
    .select('id')
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** What a job that was cancelled answers. */
export const CANCELLED = { cancelled: true } as const;

/**
 * Cancels work that isn't done: what waits is never begun, what runs is told to stop and keeps nothing from then on.
 * Answers false when it was done already.
 */
export async function cancelJob(db: Db, act: Act, id: string): Promise<boolean> {
  const waiting = await db
    .updateTable('job')
    .set({ state: 'done', cancelled_at: act.at, finished_at: act.at, result: JSON.stringify(CANCELLED) })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning('id')
    .executeTakeFirst();
  if (waiting) return true;
  const running = await db
    .updateTable('job')
    .set({ cancelled_at: act.at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return running !== undefined;
}

export async function isCancelled(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('job').select('cancelled_at').where('id', '=', id).executeTakeFirst();
  return Boolean(row?.cancelled_at);
}
