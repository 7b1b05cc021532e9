import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { PaymentTabs } from '#app/features/payments/components/payment-tabs';
import { findFirmAccounts } from '#app/features/payments/queries-firms.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Button } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Table } from '#app/ui/table';
import { moneyPage } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today, edition } = await moneyPage({ context, request });
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').slice(0, 100);
  const firms = await findFirmAccounts(context.db, organisationId, today, q);
  return {
    edition,
    q,
    list: paged(firms, asked.get('page')),
    count: firms.length,
    query: asked.toString(),
    title: translator(context.locale)('payments.firms.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function FirmsPage() {
  const { edition, q, list, count, query } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const money = (cents: number, currency: string) => (cents === 0 ? '–' : f.money({ cents, currency }));
  return (
    <Page>
      <PageHeader title={t('payments.firms.title')} intro={t('payments.firms.intro', { count })} />
      <MoneyTabs edition={edition} />
      <PaymentTabs />
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField type="search" name="q" label={t('payments.filter.search')} defaultValue={q} />
        <Button type="submit">{t('payments.filter.do')}</Button>
      </Form>
      {count === 0 ? (
        <EmptyState title={t('payments.firms.none')} />
      ) : (
        <Table
          name={t('payments.firms.title')}
          rows={list.rows}
          rowKey={({ companyId }) => companyId}
          columns={[
            {
              key: 'firm',
              title: t('payments.column.firm'),
              wrap: true,
              cell: ({ companyId, company }) => (
                <Link className="link" to={`/payments/firms/${companyId}`}>
                  {company}
                </Link>
              ),
            },
            {
              key: 'open',
              title: t('payments.column.open'),
              figures: true,
              cell: ({ openCents, currency }) => money(openCents, currency),
            },
            {
              key: 'overdue',
              title: t('payments.account.overdue'),
              figures: true,
              cell: ({ overdueCents, currency }) => money(overdueCents, currency),
            },
            {
              key: 'credit',
              title: t('payments.account.credit'),
              figures: true,
              cell: ({ creditCents, currency }) => money(creditCents, currency),
            },
          ]}
        />
      )}
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}
