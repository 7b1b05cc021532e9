import { ok, type Result, refuse } from '#app/domain/shared/problem';

export type JobStanding = {
  state: 'queued' | 'running' | 'done' | 'failed';
  cancelledAt: string | null;
  /** Tries begun since it was last asked for. */
  tries: number;
  /** The same has been asked for again since: that one decides. */
  replaced: boolean;
};

/**
 * What trying a piece of work again would be: `anew` with all its tries, `sooner` for one that waits after a try that was
 * cut short, `nothing` while it is under way, so that a second click does no harm. Refused when it was cancelled
 * (JOB_CANCELLED), is done (JOB_FINISHED) or stands back behind a later one (JOB_REPLACED).
 */
export function retryOf(job: JobStanding): Result<'anew' | 'sooner' | 'nothing'> {
  if (job.cancelledAt !== null) return refuse({ code: 'JOB_CANCELLED' });
  if (job.state === 'done') return refuse({ code: 'JOB_FINISHED' });
  if (job.state === 'failed') return job.replaced ? refuse({ code: 'JOB_REPLACED' }) : ok('anew');
  return ok(job.state === 'queued' && job.tries > 0 ? 'sooner' : 'nothing');
}
