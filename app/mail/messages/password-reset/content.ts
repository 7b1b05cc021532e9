import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { PasswordReset } from './definition';

export function passwordResetContent({ givenName, url, hours }: PasswordReset, locale: Locale): Mail {
  const t = translator(locale);
  return layOut({
    locale,
    subject: t('mail.reset.subject'),
    title: t('mail.reset.title'),
    name: givenName,
    paragraphs: [t('mail.reset.body', { hours })],
    button: { label: t('mail.reset.button'), url },
    after: [t('mail.reset.ignore')],
  });
}
