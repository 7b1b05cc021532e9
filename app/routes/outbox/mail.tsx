import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered, organisationsManaged } from '#app/domain/access/may';
import { MailAttachments } from '#app/features/home/components/mail-attachments';
import { MailFault } from '#app/features/home/components/mail-fault';
import { MailHistory } from '#app/features/home/components/mail-history';
import { MailResend } from '#app/features/home/components/mail-resend';
import { MailState } from '#app/features/home/components/mail-state';
import { MailText } from '#app/features/home/components/mail-text';
import { useFormats, useT } from '#app/i18n/react';
import { renderMail } from '#app/mail/deliver.server';
import { findFault } from '#app/mail/deliver-fault.server';
import { findMailHistory } from '#app/mail/deliver-history.server';
import { mayReadMail } from '#app/mail/deliver-mailbox.server';
import { foundOr404, notFound, refusalIn } from '#app/platform/http.server';
import { DataList } from '#app/ui/data-list';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const id = params.mailId ?? '';
  const scope = { managed: organisationsManaged(person), administered: organisationsAdministered(person) };
  if (!(await mayReadMail(context.db, scope, id))) throw notFound();
  const mail = foundOr404(await renderMail(context.db, id, { url: context.siteUrl }));
  return {
    mail,
    history: await findMailHistory(context.db, id),
    fault: context.sendsMail && mail.state === 'queued' ? await findFault(context.db) : undefined,
    sends: context.sendsMail,
    again: new URL(request.url).searchParams.has('again'),
    problems: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mail.subject} · Pavilion` },
];

export default function Mail() {
  const { mail, history, fault, sends, again, problems } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  const undrawn = mail.attachments.filter(({ drawn }) => !drawn).length;
  return (
    <Page>
      <PageHeader
        title={mail.subject}
        above={
          <Link className="link" to="/mail">
            {t('mailbox.back')}
          </Link>
        }
        action={<MailState {...mail} undrawn={undrawn} sends={sends} />}
      />
      <Problems problems={problems} />
      {again && (
        <Notice
          tone="done"
          title={t(history.resentFrom.length > 0 ? 'mailbox.again.new' : 'mailbox.again.same')}
        />
      )}
      {fault && <MailFault {...fault} />}
      <DataList
        facts={[
          { label: t('mailbox.to'), value: [mail.to.name, mail.to.email].filter(Boolean).join(' · ') },
          { label: t('mailbox.queued'), value: formats.dateTime(mail.queuedAt, 'Europe/Paris') },
          ...(mail.attachments.length > 0
            ? [{ label: t('mailbox.attachments'), value: <MailAttachments of={mail.attachments} /> }]
            : []),
          ...(history.tries.length > 0
            ? [
                {
                  label: 'Message-ID',
                  value: <span className="font-mono text-sm wrap-anywhere">{mail.messageId}</span>,
                },
              ]
            : []),
          ...(history.resentFrom.length > 0
            ? [{ label: t('mailbox.repeats'), value: <Repeats of={history.resentFrom} /> }]
            : []),
          ...(history.resentAs.length > 0
            ? [{ label: t('mailbox.repeated'), value: <Repeats of={history.resentAs} /> }]
            : []),
        ]}
      />
      <MailResend {...mail} />
      {history.tries.length > 0 && (
        <Section title={t('mailbox.history')}>
          <MailHistory tries={history.tries} />
        </Section>
      )}
      <div className="grid gap-6 xl:grid-cols-2">
        <Section title={t('mailbox.html')}>
          <iframe
            title={t('mailbox.html')}
            sandbox=""
            srcDoc={mail.html}
            className="h-[44rem] w-full rounded-lg border border-line bg-raised"
          />
        </Section>
        <Section title={t('mailbox.text')}>
          <MailText text={mail.text} />
        </Section>
      </div>
    </Page>
  );
}

function Repeats({ of: mails }: { of: readonly { id: string; queuedAt: string }[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <ul>
      {mails.map(({ id, queuedAt }) => (
        <li key={id}>
          <Link className="link" to={`/mail/${id}`}>
            {t('mailbox.repeat', { date: formats.dateTime(queuedAt, 'Europe/Paris') })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
