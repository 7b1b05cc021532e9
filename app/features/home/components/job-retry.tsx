import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import type { JobSeen } from '../queries-job.server';
import { waitsForNextTry } from './job-state';

type Props = { job: JobSeen; look?: 'main' | 'plain'; size?: 'normal' | 'small' };

export function JobRetry({ job, look = 'main', size }: Props) {
  const t = useT();
  return (
    <Form method="post" action={`/jobs/${job.id}/retry`}>
      <SubmitButton look={look} size={size}>
        {t(waitsForNextTry(job) ? 'jobs.retry.now' : 'jobs.retry')}
      </SubmitButton>
    </Form>
  );
}
