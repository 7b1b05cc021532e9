import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { CallFacts } from '#app/features/registrations/components/CallFacts';
import { OFFICE_ZONE, posterOf } from '#app/features/registrations/poster';
import { findOpenCalls } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';

/** As many as are read through before another page is asked for. */
const CARDS = 24;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const calls = await findOpenCalls(context.db, dayIn(context.clock.now(), OFFICE_ZONE));
  const asked = new URL(request.url).searchParams;
  const { rows, page, pages } = paged(calls, asked.get('page'), CARDS);
  return {
    calls: rows.map(posterOf),
    page,
    pages,
    query: asked.toString(),
    title: translator(context.locale)('calls.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export default function Calls() {
  const { calls, page, pages, query } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6 sm:px-8 sm:py-8">
      <PageHeader title={t('calls.title')} intro={t('calls.intro')} />
      {calls.length === 0 && <EmptyState title={t('calls.none.title')}>{t('calls.none.text')}</EmptyState>}
      <ul className="grid gap-6 md:grid-cols-2">
        {calls.map((call) => (
          <li
            key={`${call.slug} ${call.organisation}`}
            className="flex flex-col rounded-lg border border-line bg-raised"
          >
            <div aria-hidden className="h-1.5 rounded-t-lg bg-brand" />
            <div className="flex grow flex-col gap-5 p-6">
              <div>
                <p className="text-sm text-muted">{call.organisation}</p>
                <h2 className="text-xl font-semibold tracking-tight">
                  {call.fair} {call.year}
                </h2>
                <p className="text-muted">{call.pavilion}</p>
              </div>
              <div className="grow">
                <CallFacts call={call} />
              </div>
              <LinkButton
                look="main"
                to={`/calls/${call.slug}`}
                aria-label={`${t('calls.more')} ${call.fair}`}
              >
                {t('calls.more')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} query={query} />
    </div>
  );
}
