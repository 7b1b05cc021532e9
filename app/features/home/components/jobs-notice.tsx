import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { JobCounts } from '../queries-job.server';

/** That work has stopped or is under way, with the way to it; papers being drawn are told of by the needs. */
export function JobsNotice({ failed, underWay, papers }: JobCounts) {
  const t = useT();
  const going = underWay - papers;
  if (failed + going === 0) return null;
  const stopped = failed > 0;
  return (
    <Notice
      tone={stopped ? 'attention' : 'info'}
      title={t(stopped ? 'jobs.count.failed' : 'jobs.count.underWay', { count: stopped ? failed : going })}
    >
      <p>
        {stopped && <>{t('jobs.count.failed.body')} </>}
        <Link className="link" to="/jobs">
          {t('jobs.all')}
        </Link>
      </p>
    </Notice>
  );
}
