import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { CompanyClaimed } from './definition';

export function companyClaimedContent(claimed: CompanyClaimed, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const { company, person, email } = claimed;
  return layOut({
    locale,
    subject: t('mail.claimed.subject', { company }),
    title: t('mail.claimed.title'),
    name: '',
    paragraphs: [t('mail.claimed.body', { company })],
    facts: [
      { label: t('mail.company'), value: company },
      { label: t('mail.claimed.person'), value: person === '' ? email : `${person} (${email})` },
    ],
    button: { label: t('mail.claimed.button'), url: `${site.url}${claimed.link}` },
  });
}
