import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { DecisionAnnounced } from './definition';

export function decisionAnnouncedContent(announced: DecisionAnnounced, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const { company, decision, edition, reason } = announced;
  const about = { company, edition };
  return layOut({
    locale,
    subject: t(`mail.decision.${decision}.subject`, about),
    title: t(`mail.decision.${decision}.title`, about),
    name: '',
    paragraphs: [t(`mail.decision.${decision}.body`, about)],
    facts: [
      { label: t('mail.edition'), value: edition },
      { label: t('mail.company'), value: company },
      ...(reason ? [{ label: t('mail.reason'), value: reason }] : []),
    ],
    button: { label: t('mail.decision.button'), url: `${site.url}${announced.link}` },
  });
}
