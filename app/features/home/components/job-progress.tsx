import { useFormats, useT } from '#app/i18n/react';
import { Progress } from '#app/ui/progress';
import type { JobSeen } from '../queries-job.server';
import { JobOutcomeTold } from './job-outcome-told';
import { isUnderWay, JobState, jobName, waitsForNextTry } from './job-state';
import { JobStopped } from './job-stopped';

/** Where a job stands, how far it came and what came of it; and that one may go away meanwhile. */
export function JobProgress({ job }: { job: JobSeen }) {
  const t = useT();
  const formats = useFormats();
  const { state, kind, done, total, note } = job;
  return (
    <div aria-live="polite" className="flex flex-col gap-4">
      <p>
        <JobState job={job} />
      </p>
      {state === 'running' && total > 0 && (
        <div className="flex flex-col gap-1">
          <Progress label={jobName(t, kind)} done={done} total={total} />
          <p className="text-sm text-muted">
            {isSearch(kind) ? t('jobs.seconds', { done, total }) : kind === 'invoicing.issue' && note}
          </p>
        </div>
      )}
      {waitsForNextTry(job) && (
        <p>{t('jobs.waits', { date: formats.dateTime(job.nextAt, 'Europe/Paris') })}</p>
      )}
      {state === 'failed' && <JobStopped job={job} />}
      {state === 'done' && <JobOutcomeTold job={job} />}
      {isUnderWay(job) && !waitsForNextTry(job) && <p className="text-muted">{t('jobs.leave')}</p>}
    </div>
  );
}

/** A search tells its progress in seconds of its time limit. */
const isSearch = (kind: string): boolean => kind.startsWith('allocat');
