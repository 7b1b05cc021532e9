import { hostname } from 'node:os';
import type { Instant } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';

const LEASE_MS = 60_000;

/** This process, so that another can tell whether the one that held a job is still there. */
const OWNER = `${hostname()}:${process.pid}`;

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
      lease_owner: OWNER,
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
      .where('lease_owner', '=', OWNER)
      .execute()
      .catch(() => undefined);
  }, LEASE_MS / 3);
  beat.unref();
  return () => clearInterval(beat);
}

async function freeLost(db: Db): Promise<void> {
  const running = await db
    .selectFrom('job')
    .select(['id', 'lease_owner', 'lease_until'])
    .where('state', '=', 'running')
    .execute();
  for (const { id, lease_owner: owner, lease_until: until } of running) {
    if ((until ?? '') > machineTime() && !isGone(owner ?? '')) continue;
    await db
      .updateTable('job')
      .set({ state: 'queued', lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('lease_until', 'is', until)
      .execute();
  }
}

function isGone(owner: string): boolean {
  const [host, pid] = owner.split(':');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}

export const machineTime = (plusMs = 0): Instant => new Date(Date.now() + plusMs).toISOString();
