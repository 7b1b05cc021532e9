import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { PlacementWithdrawn } from './definition';

export function placementWithdrawnContent(withdrawn: PlacementWithdrawn, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const { booth, company, edition } = withdrawn;
  return layOut({
    locale,
    subject: t('mail.withdrawn.subject', { edition }),
    title: t('mail.withdrawn.title'),
    name: withdrawn.contactName,
    paragraphs: [
      t('mail.withdrawn.body', { company, edition }),
      ...(booth ? [t('mail.withdrawn.booth', { booth })] : []),
      t('mail.withdrawn.money'),
    ],
    facts: [
      { label: t('mail.edition'), value: edition },
      { label: t('mail.company'), value: company },
      ...(booth ? [{ label: t('mail.withdrawn.freed'), value: booth }] : []),
    ],
    button: { label: t('mail.withdrawn.button'), url: `${site.url}/papers` },
    organiser: withdrawn.organiser,
  });
}
