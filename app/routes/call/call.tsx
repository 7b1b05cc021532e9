import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { CallFacts } from '#app/features/registrations/components/CallFacts';
import { Rates } from '#app/features/registrations/components/Rates';
import { OFFICE_ZONE, posterOf } from '#app/features/registrations/poster';
import { findCall, isOpen, isPublished } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, Section } from '#app/ui/page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  foundOr404(isPublished(call) || null);
  return {
    call: posterOf(call),
    list: call.priceList,
    open: isOpen(call, dayIn(context.clock.now(), OFFICE_ZONE)),
    title: `${call.fair} ${call.year}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export default function CallPage() {
  const { call, list, open, title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <Link to="/calls" className="link self-start text-sm">
        {t('calls.title')}
      </Link>
      <div className="overflow-hidden rounded-lg border border-line bg-raised">
        <div aria-hidden className="h-2 bg-brand" />
        <div className="flex flex-col gap-6 p-6 sm:p-10">
          <header>
            <p className="text-muted">{call.organisation}</p>
            <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
            <p className="text-lg text-muted">{call.pavilion}</p>
          </header>
          <CallFacts call={call} />
          {open ? (
            <LinkButton
              look="main"
              to={`/calls/${call.slug}/register`}
              className="w-full sm:w-auto sm:self-start"
            >
              {t('calls.register')}
            </LinkButton>
          ) : (
            <Notice tone="attention" title={t('calls.closed')} />
          )}
        </div>
      </div>
      <Section title={t('calls.price')}>
        {list ? <Rates list={list} /> : <p className="text-muted">{t('calls.price.none')}</p>}
        {list && (
          <p className="text-sm text-muted">{t('calls.deposit', { percent: list.terms.depositPercent })}</p>
        )}
      </Section>
    </Page>
  );
}
