import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { LetterPreview } from '#app/features/payments/components/letter-preview';
import { lettersText } from '#app/features/payments/forms-reminders';
import { findLetters, mailOf } from '#app/features/payments/letters.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { wordMail } from '#app/mail/deliver-preview';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { organisationOf } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const organisationId = organisationOf({ context });
  const wanted = new Set(new URL(request.url).searchParams.getAll('letter'));
  const found = await findLetters(context.db, organisationId, context.clock.now());
  const letters = found.filter(({ key, problem }) => wanted.has(key) && !problem);
  return {
    letters: letters.map((letter) => {
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
  const { letters, missing, agreed, title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('reminders.preview.intro', { count: letters.length })}
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
          <Form method="post" action="/reminders/send">
            <input type="hidden" name="letters" value={agreed} />
            <SubmitButton>{t('reminders.send', { count: letters.length })}</SubmitButton>
          </Form>
          {letters.map((letter) => (
            <LetterPreview key={letter.key} letter={letter} />
          ))}
        </>
      )}
    </Page>
  );
}
