import { enqueueJob } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';
import type { JobRoom } from './job';

/** Puts every issued paper that has no bytes back on the list, however its first job ended. */
export async function queueMissingPapers(db: Db, room: Pick<JobRoom, 'now' | 'newId'>): Promise<void> {
  const missing = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['paper.id', 'paper.organisation_id'])
    .where('paper_file.paper_id', 'is', null)
    .execute();
  const act = { actor: { kind: 'system' as const, label: 'jobs' }, at: room.now(), newId: room.newId };
  for (const paper of missing) {
    const key = `paper.draw:${paper.id}`;
    await db
      .updateTable('job')
      .set({ state: 'queued', attempts: 0, run_after: act.at, finished_at: null })
      .where('key', '=', key)
      .where('state', 'in', ['done', 'failed'])
      .execute();
    await enqueueJob(db, act, {
      kind: 'paper.draw',
      payload: { paperId: paper.id },
      key,
      organisationId: paper.organisation_id,
    });
  }
}
