import type { Instant } from '#app/domain/shared/dates';
import type { OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type JobOutcome, readOutcome } from './job-outcome';
import { aboutJobs, type JobAbout } from './queries-job-about.server';

export type JobSeen = {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  note: string | null;
  /** Tries begun since it was last asked for. */
  tries: number;
  /** When it is tried again, where it waits. */
  nextAt: Instant;
  /** What the last try broke off with, in the program's words. */
  error: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
  cancelledAt: Instant | null;
  /** Whoever asked for it; empty for Pavilion itself. */
  by: string;
  askedById: PersonId | null;
  organisationId: OrganisationId | null;
  about: JobAbout;
  outcome: JobOutcome;
};

/** Who looks: at the jobs of these organisations, and at those that this person asked for. */
export type JobSeer = { organisationIds: readonly OrganisationId[]; personId: PersonId };

export async function findJob(db: Db, id: string, seer: JobSeer): Promise<JobSeen | undefined> {
  const rows = await jobsSeen(db, seer).where('job.id', '=', id).execute();
  const [job] = await jobsOf(db, rows);
  return job;
}

/** How many jobs a list shows. */
const SHOWN = 50;

/** What waits, runs or has stopped, the newest first: so many at most. */
export async function findOpenJobs(
  db: Db,
  seer: JobSeer,
): Promise<{ failed: JobSeen[]; underWay: JobSeen[] }> {
  const newest = jobsSeen(db, seer).orderBy('job.created_at', 'desc').orderBy('job.id').limit(SHOWN);
  const failed = await newest.where('state', '=', 'failed').execute();
  const underWay = await newest.where('state', 'in', ['queued', 'running']).execute();
  const jobs = await jobsOf(db, [...failed, ...underWay]);
  return { failed: jobs.slice(0, failed.length), underWay: jobs.slice(failed.length) };
}

/** What was done since a moment, the newest first; papers are left out, every invoice draws some. */
export async function findDoneJobs(db: Db, seer: JobSeer, since: Instant): Promise<JobSeen[]> {
  const rows = await jobsSeen(db, seer)
    .where('state', '=', 'done')
    .where('run_after', '>=', since)
    .where('kind', '!=', 'paper.draw')
    .orderBy('job.created_at', 'desc')
    .orderBy('job.id')
    .limit(SHOWN)
    .execute();
  return jobsOf(db, rows);
}

/** `papers` of those under way are only drawn. */
export type JobCounts = { failed: number; underWay: number; papers: number };

export async function countOpenJobs(db: Db, seer: JobSeer): Promise<JobCounts> {
  const rows = await inSight(db, seer)
    .select(['state', 'kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('state', 'in', ['queued', 'running', 'failed'])
    .groupBy(['state', 'kind'])
    .execute();
  const sum = (some: typeof rows) => some.reduce((sum, { count }) => sum + count, 0);
  const underWay = rows.filter(({ state }) => state !== 'failed');
  return {
    failed: sum(rows.filter(({ state }) => state === 'failed')),
    underWay: sum(underWay),
    papers: sum(underWay.filter(({ kind }) => kind === 'paper.draw')),
  };
}

const inSight = (db: Db, { organisationIds, personId }: JobSeer) =>
  db
    .selectFrom('job')
    .where((job) =>
      job.or([
        job('job.created_by_id', '=', personId),
        ...(organisationIds.length > 0 ? [job('job.organisation_id', 'in', organisationIds)] : []),
      ]),
    );

const jobsSeen = (db: Db, seer: JobSeer) =>
  inSight(db, seer)
    .leftJoin('person', 'person.id', 'job.created_by_id')
    .select(['job.id', 'kind', 'payload', 'state', 'progress_done', 'progress_total', 'progress_note'])
    .select(['attempts', 'run_after', 'error', 'result', 'job.created_at', 'finished_at', 'cancelled_at'])
    .select(['job.created_by_id', 'job.organisation_id', 'given_name', 'family_name']);

type Row = Awaited<ReturnType<ReturnType<typeof jobsSeen>['execute']>>[number];

async function jobsOf(db: Db, rows: readonly Row[]): Promise<JobSeen[]> {
  const about = await aboutJobs(db, rows);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, state: row.state, error: row.error, note: row.progress_note },
    ...{ done: row.progress_done, total: row.progress_total },
    ...{ tries: row.attempts, nextAt: row.run_after },
    ...{ createdAt: row.created_at, finishedAt: row.finished_at, cancelledAt: row.cancelled_at },
    by: [row.given_name, row.family_name].filter(Boolean).join(' '),
    ...{ askedById: row.created_by_id, organisationId: row.organisation_id },
    about: about(row),
    outcome: readOutcome(row.result),
  }));
}
