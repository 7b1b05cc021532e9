import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered, organisationsManaged } from '#app/domain/access/may';
import { MailFault } from '#app/features/home/components/mail-fault';
import { MailFilter } from '#app/features/home/components/mail-filter';
import { MailState } from '#app/features/home/components/mail-state';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { findFault } from '#app/mail/deliver-fault.server';
import { listMails, MAIL_SHARES } from '#app/mail/deliver-mailbox.server';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Table } from '#app/ui/table';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const asked = new URL(request.url).searchParams;
  const search = asked.get('q')?.trim() ?? '';
  const share = MAIL_SHARES.find((one) => one === asked.get('state')) ?? null;
  const scope = { managed: organisationsManaged(person), administered: organisationsAdministered(person) };
  const found = await listMails(context.db, scope, { url: context.siteUrl }, { search, share });
  return {
    ...found,
    search,
    share,
    fault: context.sendsMail ? await findFault(context.db) : undefined,
    sends: context.sendsMail,
    title: translator(context.locale)('mailbox.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Mails() {
  const { fault, sends, ...box } = useLoaderData<typeof loader>();
  const { mails, count, counts, share } = box;
  const t = useT();
  const formats = useFormats();
  return (
    <Page>
      <PageHeader title={t('mailbox.title')} intro={t('mailbox.intro')} />
      {!sends && <Notice>{t('mailbox.keptNotice')}</Notice>}
      {fault && <MailFault {...fault} />}
      {counts.failed > 0 && share !== 'failed' && (
        <Notice tone="wrong" title={t('mailbox.failed', { count: counts.failed })}>
          <Link className="link" to="/mail?state=failed">
            {t('mailbox.failed.see')}
          </Link>
        </Notice>
      )}
      <MailFilter {...box} />
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
              cell: ({ id, subject, state, refusal }) => (
                <>
                  <Link className="link" to={`/mail/${id}`}>
                    {subject}
                  </Link>
                  {state === 'failed' && refusal && (
                    <span
                      lang="en"
                      title={refusal}
                      className="block max-w-96 truncate text-sm font-normal text-muted"
                    >
                      {refusal}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'state',
              title: t('mailbox.state'),
              cell: (mail) => <MailState {...mail} sends={sends} />,
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
          ]}
        />
      )}
    </Page>
  );
}
