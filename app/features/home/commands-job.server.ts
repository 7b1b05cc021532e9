import { retryOf } from '#app/domain/jobs/retry';
import { ok, type Result } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { isReplaced } from './queries-job-replaced.server';

/**
 * Has a piece of work tried again that failed or was cut short: what it has done already is found done. While it is under
 * way nothing changes. Refused: JOB_CANCELLED, JOB_FINISHED, JOB_REPLACED. Undefined: no such job.
 */
export function retryJob(db: Db, act: Act, id: string): Promise<Result<{ begun: boolean }> | undefined> {
  return inTransaction(db, async (db) => {
    const job = await db
      .selectFrom('job')
      .select(['kind', 'state', 'attempts', 'cancelled_at', 'organisation_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!job) return undefined;
    const standing = { ...job, tries: job.attempts, cancelledAt: job.cancelled_at };
    const retry = retryOf({ ...standing, replaced: await isReplaced(db, id) });
    if (!retry.ok) return retry;
    if (retry.value === 'nothing') return ok({ begun: false });
    if (retry.value === 'anew') await beginAnew(db, act, id);
    else await db.updateTable('job').set({ run_after: act.at }).where('id', '=', id).execute();
    await recordAudit(db, act, {
      ...{ action: 'job.retried', entity: 'job', entityId: id },
      organisationId: job.organisation_id,
      after: { kind: job.kind },
    });
    return ok({ begun: true });
  });
}

/** With all its tries, in the name of whoever wants it now: the audit names them for what it does. */
async function beginAnew(db: Db, act: Act, id: string): Promise<void> {
  await db
    .updateTable('job')
    .set({
      ...{ state: 'queued', attempts: 0, run_after: act.at, error: null, result: null, finished_at: null },
      ...{ progress_done: 0, progress_total: 0, progress_note: null },
      ...(act.actor.kind === 'person' ? { created_by_id: act.actor.personId } : {}),
    })
    .where('id', '=', id)
    .execute();
}
