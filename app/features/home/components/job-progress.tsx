import { useT } from '#app/i18n/react';
import { isMessageKey, type Translate } from '#app/i18n/translator';
import { Notice } from '#app/ui/notice';
import { Progress } from '#app/ui/progress';
import { State } from '#app/ui/state';
import type { JobSeen } from '../queries-job.server';

const TONES = { queued: 'waiting', running: 'accent', done: 'done', failed: 'wrong' } as const;

/** What a job is, how far it came, and that one may go away meanwhile. */
export function JobProgress({ job }: { job: JobSeen }) {
  const t = useT();
  const over = job.state === 'done' || job.state === 'failed';
  return (
    <div aria-live="polite" className="flex flex-col gap-4">
      <p>
        {over && job.cancelledAt ? (
          <State tone="waiting">{t('jobs.state.cancelled')}</State>
        ) : (
          <State tone={TONES[job.state]}>{t(`jobs.state.${job.state}`)}</State>
        )}
      </p>
      {job.state === 'running' && <Progress label={jobName(t, job.kind)} done={job.done} total={job.total} />}
      {job.state === 'failed' && <Notice tone="wrong">{t('jobs.failed')}</Notice>}
      {!over && <p className="text-muted">{t('jobs.leave')}</p>}
    </div>
  );
}

export function jobName(t: Translate, kind: string): string {
  const key = `jobs.kind.${kind}`;
  return isMessageKey(key) ? t(key) : t('jobs.kind.other');
}
