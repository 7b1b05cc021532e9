import { z } from 'zod';
import type { PavilionId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';

export const keyOf = (pavilionId: PavilionId, count: number): string => `allocate:${pavilionId}:${count}`;

const ofPavilion = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('job')
    .where('kind', '=', 'allocate')
    .where('key', '>=', `allocate:${pavilionId}:`)
    .where('key', '<', `allocate:${pavilionId};`);

export async function countAllocateJobs(db: Db, pavilionId: PavilionId): Promise<number> {
  const row = await ofPavilion(db, pavilionId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The last allocation asked for that is still to be done, if any. */
export const findOpenJob = (db: Db, pavilionId: PavilionId) =>
  ofPavilion(db, pavilionId).select('id').where('state', 'in', ['queued', 'running']).executeTakeFirst();

/** `done` of `total` seconds; best value and bound as far as they are known. A refusal is told by `problems`. */
export type JobView =
  | { state: 'running'; done: number; total: number; objective: number | null; bound: number | null }
  | { state: 'failed' }
  | { state: 'done'; problems: Problem[] };

const outcomeOf = z.union([
  z.object({ version: z.number() }).transform(() => []),
  z
    .object({
      problems: z.array(
        z.object({
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      ),
    })
    .transform(({ problems }) => problems),
]);

/** The last allocation asked for: how far it is, or how it ended; null when none was. */
export async function findAllocateJob(db: Db, pavilionId: PavilionId): Promise<JobView | null> {
  const job = await ofPavilion(db, pavilionId)
    .select(['state', 'progress_done as done', 'progress_total as total', 'progress_note', 'result'])
    .orderBy('created_at', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!job) return null;
  if (job.state === 'failed') return { state: 'failed' };
  if (job.state === 'done')
    return { state: 'done', problems: outcomeOf.parse(JSON.parse(job.result ?? 'null')) };
  const [objective, bound] = (job.progress_note ?? '/').split('/');
  return {
    state: 'running',
    done: job.done,
    total: job.total,
    objective: figure(objective),
    bound: figure(bound),
  };
}

const figure = (text: string | undefined): number | null => (text ? Number(text) : null);
