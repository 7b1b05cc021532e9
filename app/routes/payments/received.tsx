import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { PaymentTable } from '#app/features/payments/components/payment-table';
import { PaymentTabs } from '#app/features/payments/components/payment-tabs';
import { SearchFilter } from '#app/features/payments/components/search-filter';
import { PAYMENT_KINDS, readPaymentFilter } from '#app/features/payments/forms';
import { findPayments } from '#app/features/payments/queries-payments.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { refusalIn } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { moneyPage } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, edition } = await moneyPage({ context, request });
  const asked = new URL(request.url).searchParams;
  const filter = readPaymentFilter(asked);
  const payments = await findPayments(context.db, organisationId, filter);
  return {
    edition,
    filter,
    count: payments.length,
    list: paged(payments, asked.get('page')),
    query: asked.toString(),
    refused: refusalIn(request),
    title: translator(context.locale)('payments.received.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ReceivedPage() {
  const { edition, filter, count, list, query, refused } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={t('payments.received.title')}
        intro={t('payments.received.intro', { count })}
        action={
          <>
            <DownloadButton href={`/payments/received/download?as=xlsx&${query}`}>XLSX</DownloadButton>
            <DownloadButton href={`/payments/received/download?as=csv&${query}`}>CSV</DownloadButton>
            <LinkButton look="main" to="/payments/new">
              {t('payments.new')}
            </LinkButton>
          </>
        }
      />
      <MoneyTabs edition={edition} />
      <PaymentTabs />
      <Problems problems={refused} />
      <SearchFilter
        q={filter.q}
        name="kind"
        kind={filter.kind}
        kinds={PAYMENT_KINDS}
        labelOf={(kind) => t(`payments.received.${kind || 'all'}`)}
      />
      <PaymentTable payments={list.rows} />
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}
