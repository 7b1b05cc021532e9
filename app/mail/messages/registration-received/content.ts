import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { RegistrationReceived } from './definition';

export function registrationReceivedContent(
  received: RegistrationReceived,
  locale: Locale,
  site: Site,
): Mail {
  const t = translator(locale);
  const { company, edition } = received;
  return layOut({
    locale,
    subject: t('mail.received.subject', { edition }),
    title: t('mail.received.title'),
    name: received.contactName,
    paragraphs: [t('mail.received.body', { company, edition })],
    facts: [
      { label: t('mail.edition'), value: edition },
      { label: t('mail.company'), value: company },
      { label: t('mail.received.area'), value: formatsOf(locale).area(received.areaWished) },
    ],
    button: { label: t('mail.received.button'), url: `${site.url}/home` },
    organiser: received.organiser,
  });
}
