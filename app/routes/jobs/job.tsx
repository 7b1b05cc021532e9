import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { useFreshData } from '#app/features/home/components/fresh-data';
import { JobProgress, jobName } from '#app/features/home/components/job-progress';
import { findJob } from '#app/features/home/queries-job.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { cleanTarget, foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const seer = { organisationIds: organisationsRead(person), personId: person.id };
  const job = foundOr404(await findJob(context.db, params.jobId ?? '', seer));
  const next = cleanTarget(new URL(request.url).searchParams.get('then'), '/season');
  return { job, next, title: jobName(translator(context.locale), job.kind) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Pavilion` },
  ...(data && underWay(data.job.state) ? [{ httpEquiv: 'refresh', content: '5' }] : []),
];

const underWay = (state: string) => state === 'queued' || state === 'running';

export default function Job() {
  const { job, next, title } = useLoaderData<typeof loader>();
  const t = useT();
  useFreshData(underWay(job.state));
  return (
    <Page width="reading">
      <PageHeader title={title} />
      <JobProgress job={job} />
      {!underWay(job.state) && (
        <div>
          <LinkButton look="main" to={next}>
            {t('jobs.back')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}
