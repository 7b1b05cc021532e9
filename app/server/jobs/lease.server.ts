import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '#app/domain/shared/dates';
import { isGone, machineTime, THIS_PROCESS } from '#app/platform/holder.server';
import { CANCELLED } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';
import type { Database } from '#db/schema';

export { machineTime } from '#app/platform/holder.server';

const LEASE_MS = 60_000;

export type LeasedJob = {
  id: string;
  kind: string;
  payload: string;
  attempts: number;
  created_by_id: string | null;
};

/** Takes the oldest job that is due, or that a dead process left; two takers never get the same one. */
export async function takeJob(db: Db, now: Instant, kinds: string[]): Promise<LeasedJob | undefined> {
  await freeLost(db);
  const due = [now, machineTime()].toSorted().at(-1) ?? now;
  return db
    .updateTable('job')
    .set((job) => ({
      state: 'running',
      attempts: job('attempts', '+', 1),
      lease_owner: THIS_PROCESS,
      lease_until: machineTime(LEASE_MS),
    }))
    .where('id', '=', (jobs) =>
      jobs
        .selectFrom('job')
        .select('id')
        .where('state', '=', 'queued')
        .where('run_after', '<=', due)
        .where('kind', 'in', kinds)
        .orderBy('created_at')
        .orderBy('id')
        .limit(1),
    )
    .where('state', '=', 'queued')
    .returning(['id', 'kind', 'payload', 'attempts', 'created_by_id'])
    .executeTakeFirst();
}

/** What this process has in hand: never lost, however long the machine slept. */
const inHand = new Set<string>();

/** Keeps a long job from being taken for lost; answers how to stop. */
export function holdLease(db: Db, id: string): () => void {
  inHand.add(id);
  const beat = setInterval(() => {
    db.updateTable('job')
      .set({ lease_until: machineTime(LEASE_MS) })
      .where('id', '=', id)
      .where('lease_owner', '=', THIS_PROCESS)
      .execute()
      .catch(() => undefined);
  }, LEASE_MS / 3);
  beat.unref();
  return () => {
    clearInterval(beat);
    inHand.delete(id);
  };
}

/** Only who has the job may say what came of it: whoever was stopped for longer than a lease may have lost it to another. */
export const stillOurs =
  (job: Pick<LeasedJob, 'id' | 'attempts'>) => (row: ExpressionBuilder<Database, 'job'>) =>
    row.and({ id: job.id, state: 'running', lease_owner: THIS_PROCESS, attempts: job.attempts });

/** Somebody has cancelled it, or another process has taken it over. */
export async function isOver(db: Db, job: LeasedJob): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('cancelled_at as cancelled')
    .where(stillOurs(job))
    .executeTakeFirst();
  return row === undefined || row.cancelled !== null;
}

/** A process that dies every time it does a job isn't helped by trying at once. */
const CRASHES_AT_ONCE = 5;
const CRASH_PAUSE_MS = 300_000;

async function freeLost(db: Db): Promise<void> {
  const running = await db
    .selectFrom('job')
    .select(['id', 'attempts', 'lease_owner', 'lease_until', 'cancelled_at as cancelled'])
    .where('state', '=', 'running')
    .execute();
  const ended = { state: 'done', result: JSON.stringify(CANCELLED), finished_at: machineTime() } as const;
  for (const { id, attempts, lease_owner: owner, lease_until: until, cancelled } of running) {
    if (inHand.has(id) || ((until ?? '') > machineTime() && !isGone(owner ?? ''))) continue;
    const waits = attempts < CRASHES_AT_ONCE ? {} : { run_after: machineTime(CRASH_PAUSE_MS) };
    const again = { state: 'queued', ...waits } as const;
    await db
      .updateTable('job')
      .set({ ...(cancelled ? ended : again), lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('lease_until', 'is', until)
      .execute();
  }
}
