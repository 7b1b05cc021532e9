import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { BoothConfirmed } from './definition';

export function boothConfirmedContent(confirmed: BoothConfirmed, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const formats = formatsOf(locale);
  const { booth, deposit, edition, venue } = confirmed;
  const dates =
    venue.startsOn && venue.endsOn
      ? formats.dateRange(venue.startsOn, venue.endsOn)
      : t('mail.confirmed.datesUnknown');
  return layOut({
    locale,
    subject: t('mail.confirmed.subject', { booth: booth.label, edition }),
    title: t('mail.confirmed.title', { booth: booth.label }),
    name: confirmed.contactName,
    paragraphs: [t('mail.confirmed.body', { edition, number: deposit.number })],
    facts: [
      { label: t('mail.company'), value: confirmed.company },
      { label: t('mail.booth'), value: booth.label },
      { label: t('mail.confirmed.area'), value: formats.area(booth.area) },
      { label: t('mail.confirmed.hall'), value: booth.hallName },
      { label: t('mail.venue'), value: venue.name },
      { label: t('mail.dates'), value: dates },
      {
        label: t('mail.confirmed.deposit'),
        value: formats.money({ cents: deposit.dueCents, currency: deposit.currency }),
      },
      { label: t('mail.confirmed.dueDate'), value: formats.date(deposit.dueDate, 'long') },
    ],
    button: { label: t('mail.confirmed.button'), url: `${site.url}/home` },
    organiser: confirmed.organiser,
  });
}
