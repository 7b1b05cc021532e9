import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { mayRetryJob } from '#app/domain/access/may-job';
import { retryOf } from '#app/domain/jobs/retry';
import { useFreshData } from '#app/features/home/components/fresh-data';
import { jobDoor } from '#app/features/home/components/job-door';
import { JobFacts } from '#app/features/home/components/job-facts';
import { JobProgress } from '#app/features/home/components/job-progress';
import { JobRetry } from '#app/features/home/components/job-retry';
import { isUnderWay, jobName } from '#app/features/home/components/job-state';
import { findJob } from '#app/features/home/queries-job.server';
import { isReplaced } from '#app/features/home/queries-job-replaced.server';
import { useT } from '#app/i18n/react';
import { translator, wordProblem } from '#app/i18n/translator';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { RefreshWithoutScripts } from '#app/ui/refresh';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context;
  const person = foundOr404(context.person);
  const seer = { organisationIds: organisationsRead(person), personId: person.id };
  const job = foundOr404(await findJob(db, params.jobId ?? '', seer));
  const t = translator(context.locale);
  const retry = retryOf({ ...job, replaced: job.state === 'failed' && (await isReplaced(db, job.id)) });
  return {
    job,
    door: jobDoor(t, job),
    title: jobName(t, job.kind),
    retries: retry.ok && retry.value !== 'nothing',
    mayRetry: mayRetryJob(person, job),
    again: isUnderWay(job) && new URL(request.url).searchParams.has('again'),
    replaced: job.state === 'failed' && !retry.ok ? retry.problems : [],
    problems: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Job() {
  const { job, door, title, retries, mayRetry, again, replaced, problems } = useLoaderData<typeof loader>();
  const t = useT();
  useFreshData(isUnderWay(job));
  const refused = problems.length > 0;
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        above={
          <Link className="link" to="/jobs">
            {t('jobs.all')}
          </Link>
        }
      />
      {(refused ? problems : replaced).map((problem) => (
        <Notice key={problem.code} tone={refused ? 'attention' : 'info'}>
          {wordProblem(t, problem)}
        </Notice>
      ))}
      {again && <Notice tone="done" title={t('jobs.retried')} />}
      {isUnderWay(job) && <RefreshWithoutScripts seconds={5} />}
      <JobProgress job={job} />
      {retries && !mayRetry && <p>{t('jobs.retry.others')}</p>}
      <div className="flex flex-wrap gap-2">
        {retries && mayRetry && <JobRetry job={job} />}
        {door?.isFile && (
          <DownloadButton look="main" href={door.to}>
            {door.label}
          </DownloadButton>
        )}
        {door && !door.isFile && (
          <LinkButton look={job.state === 'done' ? 'main' : 'plain'} to={door.to}>
            {door.label}
          </LinkButton>
        )}
      </div>
      <JobFacts job={job} />
    </Page>
  );
}
