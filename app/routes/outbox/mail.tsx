import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered, organisationsManaged } from '#app/domain/access/may';
import { MailState } from '#app/features/home/components/mail-state';
import { MailText } from '#app/features/home/components/mail-text';
import { useFormats, useT } from '#app/i18n/react';
import { renderMail } from '#app/mail/deliver.server';
import { mayReadMail } from '#app/mail/deliver-mailbox.server';
import { foundOr404, notFound } from '#app/platform/http.server';
import { DataList } from '#app/ui/data-list';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const id = params.mailId ?? '';
  const scope = { managed: organisationsManaged(person), administered: organisationsAdministered(person) };
  if (!(await mayReadMail(context.db, scope, id))) throw notFound();
  const mail = foundOr404(await renderMail(context.db, id, { url: context.siteUrl }));
  return { mail, sends: context.sendsMail };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mail.subject} · Pavilion` },
];

export default function Mail() {
  const { mail, sends } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  return (
    <Page>
      <PageHeader
        title={mail.subject}
        above={
          <Link className="link" to="/mail">
            {t('mailbox.back')}
          </Link>
        }
        action={<MailState {...mail} sends={sends} />}
      />
      <DataList
        facts={[
          { label: t('mailbox.to'), value: [mail.to.name, mail.to.email].filter(Boolean).join(' · ') },
          { label: t('mailbox.queued'), value: formats.dateTime(mail.queuedAt, 'Europe/Paris') },
          ...(mail.attachments.length > 0
            ? [{ label: t('mailbox.attachments'), value: <Attachments of={mail.attachments} /> }]
            : []),
        ]}
      />
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

type Attachment = { paperId: string; title: string; drawn: boolean };

function Attachments({ of: papers }: { of: readonly Attachment[] }) {
  const t = useT();
  return (
    <ul>
      {papers.map(({ paperId, title, drawn }) => (
        <li key={paperId}>
          {drawn ? (
            <a className="link" href={`/papers/${paperId}`}>
              {title}
            </a>
          ) : (
            `${title} (${t('home.papers.drawing')})`
          )}
        </li>
      ))}
    </ul>
  );
}
