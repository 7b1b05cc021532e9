import { setTimeout } from 'node:timers/promises';
import type { Act, Actor } from '#app/platform/act';
import { CANCELLED, isCancelled } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';
import type { JobRoom } from './job';
import { holdLease, isOver, type LeasedJob, machineTime, stillOurs, takeJob } from './lease.server';
import { queueMissingPapers } from './missing-papers.server';

const TRIES = 5;
const FIRST_PAUSE_MS = 2_000;
const LOOK_EVERY_MS = 400;
/** Papers are drawn on two threads; more hands would only wait. */
const HANDS = 2;

export type JobCount = { done: number; failed: number };

/** Does all that is due, in this process, and returns. For the command line, the demo season and tests. */
export async function runJobs(db: Db, room: JobRoom, _: { until: 'idle' }): Promise<JobCount> {
  const count: JobCount = { done: 0, failed: 0 };
  const signal = new AbortController().signal;
  const hand = async () => {
    for (;;) {
      const state = await runOne(db, room, signal);
      if (!state) return;
      count[state] += 1;
    }
  };
  await queueMissingPapers(db, room);
  await Promise.all(Array.from({ length: HANDS }, hand));
  return count;
}

/** Does jobs as they come, until stopped; `stop` lets those in hand end, and aborts what can be aborted. */
export function startJobs(db: Db, room: JobRoom): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const hand = async () => {
    while (!stopping.signal.aborted) {
      const state = await runOne(db, room, stopping.signal).catch((error: unknown) => {
        room.onFailure?.({ id: '', kind: '', attempts: 0, error });
        return undefined;
      });
      if (!state) await pause(LOOK_EVERY_MS, stopping.signal);
    }
  };
  const working = queueMissingPapers(db, room)
    .catch((error: unknown) => room.onFailure?.({ id: '', kind: 'paper.draw', attempts: 0, error }))
    .then(() => Promise.all(Array.from({ length: HANDS }, hand)));
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}

async function runOne(db: Db, room: JobRoom, signal: AbortSignal): Promise<keyof JobCount | undefined> {
  const job = await takeJob(db, room.now(), Object.keys(room.handlers));
  if (!job) return undefined;
  const release = holdLease(db, job.id);
  const cancel = watchCancel(db, job);
  try {
    const result = await work(db, room, job, AbortSignal.any([signal, cancel.signal]));
    await finish(db, job, { state: 'done', result: JSON.stringify(result ?? null), error: null });
    return 'done';
  } catch (error) {
    if (await isCancelled(db, job.id)) {
      await finish(db, job, { state: 'done', result: JSON.stringify(CANCELLED), error: null });
      return 'done';
    }
    room.onFailure?.({ id: job.id, kind: job.kind, attempts: job.attempts, error });
    await putBack(db, job, error, signal.aborted);
    return 'failed';
  } finally {
    cancel.stop();
    release();
  }
}

/** Looks now and then whether somebody has cancelled the job, whichever process they asked, or another has it. */
function watchCancel(db: Db, job: LeasedJob): { signal: AbortSignal; stop: () => void } {
  const cancelled = new AbortController();
  const look = async () => {
    if (await isOver(db, job).catch(() => false)) cancelled.abort();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return { signal: cancelled.signal, stop: () => clearInterval(timer) };
}

async function work(db: Db, room: JobRoom, job: LeasedJob, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const handler = room.handlers[job.kind];
  if (!handler) throw new TypeError(`no handler for jobs of kind "${job.kind}"`);
  const act: Act = { actor: await actorOf(db, job), at: room.now(), newId: room.newId };
  const progress = async (done: number, total: number, note?: string) => {
    await db
      .updateTable('job')
      .set({ progress_done: done, progress_total: total, progress_note: note ?? null })
      .where(stillOurs(job))
      .execute();
  };
  return handler(db, act, JSON.parse(job.payload), progress, signal);
}

/** Whoever asked for the work is named in the audit, not the machine that did it. */
async function actorOf(db: Db, { created_by_id: personId }: LeasedJob): Promise<Actor> {
  const person = personId
    ? await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
    : undefined;
  if (!person) return { kind: 'system', label: 'jobs' };
  const name = `${person.given_name} ${person.family_name}`.trim();
  return { kind: 'person', personId: person.id, label: name || person.email };
}

/** Tried again after a pause that doubles; a stop isn't the job's fault and costs it no try. */
async function putBack(db: Db, job: LeasedJob, error: unknown, stopped: boolean): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  if (!stopped && job.attempts >= TRIES)
    return finish(db, job, { state: 'failed', result: null, error: message });
  await db
    .updateTable('job')
    .set({
      state: 'queued',
      lease_owner: null,
      lease_until: null,
      error: message,
      attempts: stopped ? job.attempts - 1 : job.attempts,
      run_after: stopped ? machineTime() : machineTime(FIRST_PAUSE_MS * 2 ** (job.attempts - 1)),
    })
    .where(stillOurs(job))
    .execute();
}

type Outcome = { state: 'done' | 'failed'; result: string | null; error: string | null };

async function finish(db: Db, job: LeasedJob, outcome: Outcome): Promise<void> {
  await db
    .updateTable('job')
    .set({ ...outcome, lease_owner: null, lease_until: null, finished_at: machineTime() })
    .where(stillOurs(job))
    .execute();
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
