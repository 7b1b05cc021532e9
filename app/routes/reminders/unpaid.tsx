import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { searchable } from '#app/domain/payments/names';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { ReminderTabs } from '#app/features/payments/components/reminder-tabs';
import { UnpaidTable } from '#app/features/payments/components/unpaid-table';
import { findUnpaid } from '#app/features/payments/queries-reminders.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { refusalIn } from '#app/platform/http.server';
import { Button } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { moneyPage } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today, edition } = await moneyPage({ context, request });
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').slice(0, 100);
  const unpaid = await findUnpaid(context.db, organisationId, today);
  const found = unpaid.filter(({ number, company }) =>
    searchable(`${number} ${company}`).includes(searchable(q)),
  );
  return {
    edition,
    q,
    count: found.length,
    missing: [...new Set(unpaid.flatMap(({ interest }) => (interest.ok ? [] : interest.missing)))].sort(),
    list: paged(found, asked.get('page')),
    query: asked.toString(),
    refused: refusalIn(request),
    title: translator(context.locale)('reminders.tab.unpaid'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function UnpaidPage() {
  const { edition, q, count, missing, list, query, refused, title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader title={title} intro={t('reminders.unpaid.intro', { count })} />
      <MoneyTabs edition={edition} />
      <ReminderTabs />
      <Problems problems={refused} />
      {missing.length > 0 && (
        <Notice tone="attention" title={t('reminders.noRate', { missing: missing.join(', ') })}>
          <Link className="link" to="/reminders/settings">
            {t('reminders.rates.give')}
          </Link>
        </Notice>
      )}
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField type="search" name="q" label={t('payments.filter.search')} defaultValue={q} />
        <Button type="submit">{t('payments.filter.do')}</Button>
      </Form>
      <UnpaidTable unpaid={list.rows} />
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}
