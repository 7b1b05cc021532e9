import { Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useT } from '#app/i18n/react';
import { isMessageKey, type Translate } from '#app/i18n/translator';
import { Notice } from '#app/ui/notice';
import { Progress } from '#app/ui/progress';
import type { IssueProgress } from '../job.server';

const EVERY_MS = 1000;

/** How the last issue goes; it goes on when the page is left, and is found again here. */
export function IssueProgressPanel({ progress, mayIssue }: { progress: IssueProgress; mayIssue: boolean }) {
  const t = useT();
  const going = progress.state === 'queued' || progress.state === 'running';
  useReloading(going);
  if (going) {
    return (
      <div className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-5" aria-live="polite">
        <Progress label={t('invoicing.progress.going')} done={progress.done} total={progress.total} />
        <p className="text-sm text-muted">
          {progress.note ?? t('invoicing.progress.queued')} ·{' '}
          <Link className="link" to="." reloadDocument>
            {t('invoicing.progress.refresh')}
          </Link>
        </p>
      </div>
    );
  }
  if (progress.state === 'failed')
    return (
      <Notice tone="wrong" title={t('invoicing.progress.failed')}>
        {mayIssue && (
          <Link className="link" to={`/jobs/${progress.id}`}>
            {t('jobs.see.failed')}
          </Link>
        )}
      </Notice>
    );
  const tone = progress.refused.length > 0 ? 'attention' : 'done';
  return (
    <Notice tone={tone} title={t('invoicing.progress.done', { count: progress.issued })}>
      {progress.refused.length > 0 && (
        <ul className="list-disc pl-5">
          {progress.refused.map(({ company, code }) => (
            <li key={company}>
              {company} – {worded(t, code)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function useReloading(going: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(revalidate, EVERY_MS);
    return () => clearInterval(timer);
  }, [going, revalidate]);
}

function worded(t: Translate, code: string): string {
  if (code === 'PREVIEW_CHANGED') return t('jobs.outcome.changed');
  const key = `problem.${code}`;
  return isMessageKey(key) ? t(key, {}) : code;
}
