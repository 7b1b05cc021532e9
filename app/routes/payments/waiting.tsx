import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { PaymentTabs } from '#app/features/payments/components/payment-tabs';
import { SearchFilter } from '#app/features/payments/components/search-filter';
import { WaitingList } from '#app/features/payments/components/waiting-list';
import { readWaitingFilter, WAITING_SHOWN } from '#app/features/payments/forms';
import { findWaiting } from '#app/features/payments/queries-waiting.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { refusalIn } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { moneyPage } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, edition } = await moneyPage({ context, request });
  const asked = new URL(request.url).searchParams;
  const filter = readWaitingFilter(asked);
  const { entries, counts } = await findWaiting(context.db, organisationId, filter);
  const certain = entries.filter(({ proposals: [best] }) => best?.certain);
  const number = (name: string) => Number(asked.get(name) ?? Number.NaN);
  return {
    edition,
    filter,
    counts,
    list: paged(entries, asked.get('page'), 25),
    certain: certain.map(({ id }) => id).join(','),
    certainCount: certain.length,
    certainCents: certain.reduce((sum, { amountCents }) => sum + amountCents, 0),
    told: { fresh: number('fresh'), unchanged: number('unchanged'), confirmed: number('confirmed') },
    warned: asked.has('other'),
    refused: refusalIn(request),
    query: asked.toString(),
    title: translator(context.locale)('payments.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function WaitingPage() {
  const { edition, filter, counts, list, told, warned, refused, query, ...page } =
    useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const waits = counts.certain + counts.likely + counts.unknown;
  return (
    <Page>
      <PageHeader
        title={t('payments.title')}
        intro={t('payments.waiting.intro', { count: waits })}
        action={
          <>
            <LinkButton to="/payments/new">{t('payments.new')}</LinkButton>
            <LinkButton look="main" to="/payments/import">
              {t('payments.import')}
            </LinkButton>
          </>
        }
      />
      <MoneyTabs edition={edition} />
      <PaymentTabs />
      <Problems problems={refused} />
      {told.fresh >= 0 && (
        <Notice tone="done" title={t('payments.import.done', { count: told.fresh })}>
          {told.unchanged > 0 && t('payments.import.unchanged', { count: told.unchanged })}
        </Notice>
      )}
      {warned && <Notice tone="attention">{t('payments.import.other')}</Notice>}
      {told.confirmed >= 0 && (
        <Notice tone="done">{t('payments.confirmed', { count: told.confirmed })}</Notice>
      )}
      {page.certainCount > 0 && (
        <Form
          method="post"
          action="/payments/certain"
          className="flex flex-wrap items-center gap-4 rounded-lg border border-line bg-raised px-4 py-3"
        >
          <input type="hidden" name="entries" value={page.certain} />
          <SubmitButton>{t('payments.certain.do', { count: page.certainCount })}</SubmitButton>
          <p className="max-w-[60ch] text-sm text-muted">
            {t('payments.certain.why', { amount: f.money({ cents: page.certainCents, currency: 'EUR' }) })}
          </p>
        </Form>
      )}
      {waits + counts.aside === 0 ? (
        <EmptyState title={t('payments.waiting.none')}>{t('payments.waiting.none.text')}</EmptyState>
      ) : (
        <>
          <SearchFilter
            q={filter.q}
            name="show"
            kind={filter.show}
            kinds={WAITING_SHOWN}
            labelOf={(kind) =>
              kind === ''
                ? t('payments.filter.waiting')
                : t(`payments.filter.${kind}`, { count: counts[kind] })
            }
          />
          <WaitingList entries={list.rows} />
          <Pager page={list.page} pages={list.pages} query={query} />
        </>
      )}
    </Page>
  );
}
