import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { MailState } from '#app/features/invoicing/components/marks';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { PaperLink } from '#app/features/invoicing/components/paper-link';
import { ReminderTabs } from '#app/features/payments/components/reminder-tabs';
import { findSentReminders } from '#app/features/payments/queries-sent.server';
import { useFormats, useT } from '#app/i18n/react';
import { isMessageKey, translator } from '#app/i18n/translator';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Table } from '#app/ui/table';
import { moneyPage } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, edition } = await moneyPage({ context, request });
  const asked = new URL(request.url).searchParams;
  return {
    edition,
    list: paged(await findSentReminders(context.db, organisationId), asked.get('page')),
    query: asked.toString(),
    title: translator(context.locale)('reminders.tab.history'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function HistoryPage() {
  const { edition, list, query, title } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const stepName = (code: string) => {
    const key = `reminders.title.${code}`;
    return isMessageKey(key) ? t(key) : code;
  };
  return (
    <Page>
      <PageHeader title={title} intro={t('reminders.history.intro')} />
      <MoneyTabs edition={edition} />
      <ReminderTabs />
      {list.rows.length === 0 ? (
        <EmptyState title={t('reminders.history.none')} />
      ) : (
        <Table
          name={title}
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              title: t('reminders.column.sent'),
              cell: ({ sentAt }) => f.dateTime(sentAt, 'Europe/Paris', 'short'),
            },
            { key: 'step', title: t('reminders.column.step'), cell: ({ code }) => stepName(code) },
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
              key: 'numbers',
              title: t('reminders.column.invoices'),
              wrap: true,
              cell: ({ numbers }) => numbers.join(', '),
            },
            {
              key: 'open',
              title: t('payments.column.open'),
              figures: true,
              cell: ({ openCents, currency }) => f.money({ cents: openCents, currency }),
            },
            {
              key: 'mail',
              title: t('reminders.column.mail'),
              cell: ({ mail }) => <MailState state={mail} />,
            },
            {
              key: 'paper',
              title: t('reminders.column.paper'),
              cell: ({ paperId, drawn, company }) => (
                <PaperLink paperId={paperId} drawn={drawn} name={company} />
              ),
            },
            {
              key: 'to',
              title: t('reminders.column.to'),
              wrap: true,
              cell: ({ sentTo }) => <span className="[overflow-wrap:anywhere]">{sentTo}</span>,
            },
          ]}
        />
      )}
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}
