import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { PAYMENT_ZONE } from '#app/features/payments/commands-import.server';
import { LetterPreview } from '#app/features/payments/components/letter-preview';
import { lettersText } from '#app/features/payments/forms-reminders';
import { findLetters, findSure, mailOf } from '#app/features/payments/letters.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { wordMail } from '#app/mail/deliver-preview';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { organisationOf } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { db, clock } = context;
  const asked = new URL(request.url).searchParams;
  const keys = asked.has('all')
    ? await findSure(db, organisationId, dayIn(clock.now(), PAYMENT_ZONE))
    : new Set(asked.getAll('letter'));
  const found = await findLetters(db, organisationId, clock.now(), { keys });
  const letters = found.filter(({ problem }) => !problem);
  const list = paged(letters, asked.get('page'), 20);
  return {
    ...{ count: letters.length, page: list.page, pages: list.pages, query: asked.toString() },
    letters: list.rows.map((letter) => {
      const { key, company, contact, snapshot } = letter;
      const { locale, totalCents, currency } = snapshot;
      const mail = wordMail(
        { message: 'payment-reminder', payload: mailOf(letter), locale },
        { url: context.siteUrl },
      );
      return {
        ...{ key, company, locale, totalCents, currency, subject: mail.subject, text: mail.text },
        to: contact ? `${contact.name} <${contact.email}>` : '',
      };
    }),
    missing: [...new Set(letters.flatMap(({ missingRates }) => missingRates))],
    agreed: lettersText(letters),
    title: translator(context.locale)('reminders.preview.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PreviewPage() {
  const { letters, count, missing, agreed, title, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('reminders.preview.intro', { count })}
        above={
          <Link className="link" to="/reminders">
            {t('reminders.page.title')}
          </Link>
        }
      />
      {missing.length > 0 && (
        <Notice tone="attention" title={t('reminders.noRate', { missing: missing.join(', ') })}>
          <Link className="link" to="/reminders/settings">
            {t('reminders.rates.give')}
          </Link>
        </Notice>
      )}
      {letters.length === 0 ? (
        <EmptyState title={t('reminders.none')}>{t('reminders.none.text')}</EmptyState>
      ) : (
        <>
          <Form method="post" action="/reminders/send" className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="letters" value={agreed} />
            <SubmitButton>{t('reminders.send', { count })}</SubmitButton>
            {list.pages > 1 && (
              <p className="text-sm text-muted">{t('reminders.preview.pages', { pages: list.pages })}</p>
            )}
          </Form>
          {letters.map((letter) => (
            <LetterPreview key={letter.key} letter={letter} />
          ))}
          <Pager {...list} />
        </>
      )}
    </Page>
  );
}
