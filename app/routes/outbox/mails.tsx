import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered, organisationsManaged } from '#app/domain/access/may';
import { MailState } from '#app/features/home/components/mail-state';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { listMails } from '#app/mail/deliver-mailbox.server';
import { foundOr404 } from '#app/platform/http.server';
import { Button } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Table } from '#app/ui/table';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const search = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  const scope = { managed: organisationsManaged(person), administered: organisationsAdministered(person) };
  const found = await listMails(context.db, scope, { url: context.siteUrl }, search);
  return {
    ...found,
    search,
    sends: context.sendsMail,
    title: translator(context.locale)('mailbox.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Mails() {
  const { mails, count, search, sends } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  return (
    <Page>
      <PageHeader title={t('mailbox.title')} intro={t('mailbox.intro')} />
      {!sends && <Notice>{t('mailbox.keptNotice')}</Notice>}
      <Form role="search" className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={t('mailbox.to')} defaultValue={search} />
        <Button type="submit">{t('mailbox.search')}</Button>
        <p className="ml-auto self-center text-sm text-muted" role="status">
          {t('mailbox.count', { count })}
        </p>
      </Form>
      {mails.length < count && (
        <p className="text-sm text-muted">{t('mailbox.newest', { count: mails.length })}</p>
      )}
      {mails.length === 0 ? (
        <EmptyState title={t('mailbox.none.title')}>{t('mailbox.none.body')}</EmptyState>
      ) : (
        <Table
          name={t('mailbox.title')}
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              title: t('mailbox.subject'),
              cell: ({ id, subject }) => (
                <Link className="link" to={`/mail/${id}`}>
                  {subject}
                </Link>
              ),
            },
            {
              key: 'to',
              title: t('mailbox.to'),
              cell: ({ toName, toEmail }) => [toName, toEmail].filter(Boolean).join(' · '),
            },
            {
              key: 'queued',
              title: t('mailbox.queued'),
              figures: true,
              cell: ({ queuedAt }) => formats.dateTime(queuedAt, 'Europe/Paris'),
            },
            {
              key: 'attachments',
              title: t('mailbox.attachments'),
              figures: true,
              cell: ({ attachments }) => attachments || '–',
            },
            {
              key: 'state',
              title: t('mailbox.state'),
              cell: (mail) => <MailState {...mail} sends={sends} />,
            },
          ]}
        />
      )}
    </Page>
  );
}
