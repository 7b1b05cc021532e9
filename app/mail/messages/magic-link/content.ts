import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { MagicLink } from './definition';

export function magicLinkContent({ givenName, url, hours }: MagicLink, locale: Locale): Mail {
  const t = translator(locale);
  return layOut({
    locale,
    subject: t('mail.magicLink.subject'),
    title: t('mail.magicLink.title'),
    name: givenName,
    paragraphs: [t('mail.magicLink.body', { hours })],
    button: { label: t('mail.magicLink.button'), url },
    after: [t('mail.magicLink.ignore')],
  });
}
