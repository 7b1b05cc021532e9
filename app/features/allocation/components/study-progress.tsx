import { Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { Study } from '#app/features/allocation/queries-studies.server';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import { Progress } from '#app/ui/progress';
import { ProblemList } from './problem-list';

const EVERY_MS = 1_000;

/** How far a study is, or why it has no answer. The state is the server's: a reload loses nothing. */
export function StudyProgress({ study, mayManage }: { study: Study; mayManage: boolean }) {
  const t = useT();
  if (study.state === 'running') return <Running study={study} />;
  if (study.state === 'failed')
    return (
      <Notice tone="wrong">
        <p>{t('study.failed.words')}</p>
        {mayManage && study.failedJobId && (
          <Link className="link" to={`/jobs/${study.failedJobId}`}>
            {t('jobs.see.failed')}
          </Link>
        )}
      </Notice>
    );
  if (study.result?.outcome !== 'impossible') return null;
  return (
    <Notice tone="attention" title={t('study.impossible')}>
      <ProblemList problems={study.result.problems} />
    </Notice>
  );
}

function Running({ study }: { study: Study }) {
  const t = useT();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="flex flex-col gap-2">
      <Progress label={t('study.running')} done={study.progress.done} total={study.progress.total} />
      <p className="text-sm text-muted" role="status">
        {t('study.running.words')}
      </p>
      <noscript>
        <Link className="link" to=".">
          {t('study.refresh')}
        </Link>
      </noscript>
    </div>
  );
}
