import type { Instant } from '#app/domain/shared/dates';
import { isGone, machineTime, THIS_PROCESS } from '#app/platform/holder.server';
import { CANCELLED } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';

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

/** Keeps a long job from being taken for lost; answers how to stop. */
export function holdLease(db: Db, id: string): () => void {
  const beat = setInterval(() => {
    db.updateTable('job')
      .set({ lease_until: machineTime(LEASE_MS) })
      .where('id', '=', id)
      .where('lease_owner', '=', THIS_PROCESS)
      .execute()
      .catch(() => undefined);
  }, LEASE_MS / 3);
  beat.unref();
  return () => clearInterval(beat);
}

async function freeLost(db: Db): Promise<void> {
  const running = await db
    .selectFrom('job')
    .select(['id', 'lease_owner', 'lease_until', 'cancelled_at as cancelled'])
    .where('state', '=', 'running')
    .execute();
  const ended = { state: 'done', result: JSON.stringify(CANCELLED), finished_at: machineTime() } as const;
  for (const { id, lease_owner: owner, lease_until: until, cancelled } of running) {
    if ((until ?? '') > machineTime() && !isGone(owner ?? '')) continue;
    await db
      .updateTable('job')
      .set({ ...(cancelled ? ended : { state: 'queued' }), lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('lease_until', 'is', until)
      .execute();
  }
}
