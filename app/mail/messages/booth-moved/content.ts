import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { BoothMoved } from './definition';

export function boothMovedContent(moved: BoothMoved, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const { company, edition, from, to } = moved;
  return layOut({
    locale,
    subject: t('mail.moved.subject', { edition, to }),
    title: t('mail.moved.title', { to }),
    name: moved.contactName,
    paragraphs: [t('mail.moved.body', { company, edition, from, to }), t('mail.moved.money')],
    facts: [
      { label: t('mail.edition'), value: edition },
      { label: t('mail.company'), value: company },
      { label: t('mail.moved.before'), value: from },
      { label: t('mail.moved.now'), value: to },
    ],
    button: { label: t('mail.moved.button'), url: `${site.url}/my-booth` },
    organiser: moved.organiser,
  });
}
