import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { PoliciesView } from '#app/features/allocation/queries-policies.server';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Progress } from '#app/ui/progress';
import { ProblemList } from './problem-list';

const EVERY_MS = 1_000;

type Props = { policies: PoliciesView; edition: string; mayManage: boolean };

/** The comparison in hand, or why there is none. */
export function PoliciesProgress({ policies, edition, mayManage }: Props) {
  const t = useT();
  const running = policies.state === 'running';
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(revalidate, EVERY_MS);
    return () => clearInterval(timer);
  }, [running, revalidate]);
  if (policies.state === 'stopped')
    return (
      <Notice tone="attention" title={t('allocation.policies.stopped')}>
        <ProblemList problems={policies.problems} />
        <p>{t('allocation.policies.stopped.words')}</p>
        {mayManage && policies.failedId && (
          <Link className="link" to={`/jobs/${policies.failedId}`}>
            {t('jobs.see.failed')}
          </Link>
        )}
      </Notice>
    );
  if (policies.state !== 'running') return null;
  return (
    <Card className="flex flex-col gap-2">
      <Progress label={t('allocation.policies.running')} done={policies.done} total={policies.total} />
      <p className="text-sm text-muted" role="status">
        {t('allocation.policies.none.words')}
      </p>
      {mayManage && (
        <Form method="post" action={`/allocation/${edition}/cancel`}>
          <input type="hidden" name="kind" value="policies" />
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
