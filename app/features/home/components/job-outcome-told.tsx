import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { Notice } from '#app/ui/notice';
import type { JobSeen } from '../queries-job.server';

/** What came of a job that is done, in words. */
export function JobOutcomeTold({ job: { outcome, cancelledAt } }: { job: JobSeen }) {
  const t = useT();
  if (!outcome || cancelledAt) return null;
  if ('version' in outcome) return <p>{t('jobs.outcome.version', outcome)}</p>;
  if ('problems' in outcome) {
    return (
      <Notice tone="attention" title={t('jobs.outcome.problems')}>
        <Words problems={outcome.problems} />
      </Notice>
    );
  }
  const { issued, skipped, refused } = outcome;
  return (
    <>
      <p>{t('jobs.outcome.issued', { issued, skipped })}</p>
      {refused.length > 0 && (
        <Notice tone="attention" title={t('jobs.outcome.refused', { count: refused.length })}>
          <ul className="mt-1 list-disc pl-5">
            {refused.map(({ company, problems }) => (
              <li key={company}>
                {company}
                <Words problems={problems} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Words({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  return problems.map((problem) => (
    <p key={JSON.stringify(problem)}>
      {problem.code === 'PREVIEW_CHANGED' ? t('jobs.outcome.changed') : wordProblem(t, problem)}
    </p>
  ));
}
