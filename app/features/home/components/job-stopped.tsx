import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { JobSeen } from '../queries-job.server';

const WORDS = {
  allocate: 'allocation',
  'allocation.study': 'allocation',
  'allocation.policies': 'allocation',
  'invoicing.issue': 'issue',
  'paper.draw': 'paper',
} as const;

/** What a job that gave up has left behind, and what to do about it. */
export function JobStopped({ job: { kind, tries, error } }: { job: JobSeen }) {
  const t = useT();
  return (
    <Notice tone="wrong" title={t('jobs.stopped', { tries })}>
      <p>{t(`jobs.stopped.${isWorded(kind) ? WORDS[kind] : 'other'}`)}</p>
      {error && (
        <p className="mt-2 text-sm text-muted">
          {t('jobs.stopped.still')}{' '}
          <span lang="en" className="font-mono text-ink [overflow-wrap:anywhere]">
            {error.slice(0, 500)}
          </span>
        </p>
      )}
    </Notice>
  );
}

const isWorded = (kind: string): kind is keyof typeof WORDS => kind in WORDS;
