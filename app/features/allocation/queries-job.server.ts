import { z } from 'zod';
import type { PavilionId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';

/** Work on a pavilion's allocation that takes a while. */
export type JobKind = 'allocate' | 'allocation.policies';

export const keyOf = (kind: JobKind, pavilionId: PavilionId, count: number): string =>
  `${kind}:${pavilionId}:${count}`;

const ofPavilion = (db: Db, pavilionId: PavilionId, kind: JobKind) =>
  db
    .selectFrom('job')
    .where('kind', '=', kind)
    .where('key', '>=', `${kind}:${pavilionId}:`)
    .where('key', '<', `${kind}:${pavilionId};`);

export async function countJobs(db: Db, pavilionId: PavilionId, kind: JobKind): Promise<number> {
  const row = await ofPavilion(db, pavilionId, kind)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The last work asked for that is still to be done, if any. */
export const findOpenJob = (db: Db, pavilionId: PavilionId, kind: JobKind) =>
  ofPavilion(db, pavilionId, kind)
    .select('id')
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();

/** `done` of `total` seconds; best value, bound and step as far as they are known. A refusal is told by `problems`. */
export type JobView =
  | {
      state: 'running';
      done: number;
      total: number;
      objective: number | null;
      bound: number | null;
      /** Levels, turns or firms done, where the method goes one by one. */
      step: { done: number; of: number } | null;
    }
  | { state: 'failed'; id: string }
  | { state: 'cancelled' }
  | { state: 'done'; problems: Problem[] };

const outcomeOf = z.union([
  z.object({ version: z.number() }).transform(() => []),
  z.object({ cancelled: z.literal(true) }).transform(() => 'cancelled' as const),
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
  const job = await findLastJob(db, pavilionId, 'allocate');
  if (!job) return null;
  if (job.state === 'failed') return { state: 'failed', id: job.id };
  if (job.state === 'done') {
    const outcome = outcomeOf.parse(JSON.parse(job.result ?? 'null'));
    return outcome === 'cancelled' ? { state: 'cancelled' } : { state: 'done', problems: outcome };
  }
  const [objective, bound, done, of] = (job.progress_note ?? '/').split('/');
  return {
    state: 'running',
    done: job.done,
    total: job.total,
    objective: figure(objective),
    bound: figure(bound),
    step: done && of ? { done: Number(done), of: Number(of) } : null,
  };
}

/** The job asked for last. On a clock that stands still the one with the longest, then the greatest key. */
export const findLastJob = (db: Db, pavilionId: PavilionId, kind: JobKind) =>
  ofPavilion(db, pavilionId, kind)
    .select(['id', 'state', 'progress_done as done', 'progress_total as total', 'progress_note', 'result'])
    .orderBy('created_at', 'desc')
    .orderBy(({ fn }) => fn<number>('length', ['key']), 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();

const figure = (text: string | undefined): number | null => (text ? Number(text) : null);
