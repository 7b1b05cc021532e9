import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { dayIn, plusDays } from '#app/domain/shared/dates';
import { useFreshData } from '#app/features/home/components/fresh-data';
import { JobTable } from '#app/features/home/components/job-table';
import { countOpenJobs, findDoneJobs, findOpenJobs } from '#app/features/home/queries-job.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { RefreshWithoutScripts } from '#app/ui/refresh';

const DAYS = 7;

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const person = foundOr404(context.person);
  const seer = { organisationIds: organisationsRead(person), personId: person.id };
  const since = plusDays(dayIn(clock.now(), 'utc'), -DAYS);
  return {
    ...(await findOpenJobs(db, seer)),
    done: await findDoneJobs(db, seer, since),
    counts: await countOpenJobs(db, seer),
    title: translator(locale)('jobs.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Jobs() {
  const { failed, underWay, done, counts } = useLoaderData<typeof loader>();
  const t = useT();
  useFreshData(underWay.length > 0);
  const newest = (shown: number, count: number) =>
    shown < count ? <p className="text-sm text-muted">{t('jobs.newest', { count: shown })}</p> : null;
  return (
    <Page>
      <PageHeader title={t('jobs.title')} intro={t('jobs.intro')} />
      {underWay.length > 0 && <RefreshWithoutScripts seconds={15} />}
      {failed.length > 0 && (
        <Section title={t('jobs.failed')} intro={t('jobs.failed.intro')}>
          {newest(failed.length, counts.failed)}
          <JobTable name={t('jobs.failed')} jobs={failed} />
        </Section>
      )}
      {underWay.length > 0 && (
        <Section title={t('jobs.underWay')}>
          {newest(underWay.length, counts.underWay)}
          <JobTable name={t('jobs.underWay')} jobs={underWay} />
        </Section>
      )}
      {failed.length + underWay.length === 0 && (
        <EmptyState title={t('jobs.none.title')}>{t('jobs.none.body')}</EmptyState>
      )}
      {done.length > 0 && (
        <Section title={t('jobs.done')} intro={t('jobs.done.intro')}>
          <JobTable name={t('jobs.done')} jobs={done} />
        </Section>
      )}
    </Page>
  );
}
