import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { JobView } from '#app/features/allocation/queries-job.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Progress } from '#app/ui/progress';
import { ProblemList } from './problem-list';

const EVERY_MS = 1_000;

type Props = { job: JobView | null; edition: string; mayManage: boolean };

/** The work in hand, or how the last one ended when it left no version. The state is the server's: a reload loses nothing. */
export function JobProgress({ job, edition, mayManage }: Props) {
  const t = useT();
  if (!job) return null;
  if (job.state === 'running') return <Running {...{ job, edition, mayManage }} />;
  if (job.state === 'cancelled')
    return <Notice title={t('allocation.cancelled')}>{t('allocation.cancelled.words')}</Notice>;
  if (job.state === 'failed')
    return (
      <Notice tone="wrong" title={t('allocation.failed')}>
        <p>{t('allocation.failed.words')}</p>
        {mayManage && (
          <Link className="link" to={`/jobs/${job.id}`}>
            {t('jobs.see.failed')}
          </Link>
        )}
      </Notice>
    );
  if (job.problems.length === 0) return null;
  return (
    <Notice tone="attention" title={t('allocation.refused')}>
      <ProblemList problems={job.problems} />
    </Notice>
  );
}

function Running({ job, edition, mayManage }: Props & { job: Extract<JobView, { state: 'running' }> }) {
  const t = useT();
  const f = useFormats();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  const known = job.objective !== null && job.bound !== null;
  const found = known
    ? t('allocation.running.found', {
        objective: f.number(job.objective ?? 0),
        bound: f.number(job.bound ?? 0),
      })
    : job.step
      ? t('allocation.running.step', { done: f.number(job.step.done), of: f.number(job.step.of) })
      : '';
  return (
    <Card className="flex flex-col gap-2">
      <Progress label={t('allocation.running')} done={job.done} total={job.total} />
      <p className="text-sm text-muted" role="status">
        {t('allocation.running.words', { found })}
      </p>
      {mayManage && (
        <Form method="post" action={`/allocation/${edition}/cancel`}>
          <SubmitButton look="plain" size="small">
            {t('allocation.cancel')}
          </SubmitButton>
        </Form>
      )}
      <noscript>
        <Link className="link" to=".">
          {t('allocation.refresh')}
        </Link>
      </noscript>
    </Card>
  );
}
