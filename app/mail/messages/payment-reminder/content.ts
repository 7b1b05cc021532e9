import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { PaymentReminder } from './definition';

export function paymentReminderContent(reminder: PaymentReminder, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const { code, organiser, numbers, totalCents, currency } = reminder;
  const amount = formatsOf(locale).money({ cents: totalCents, currency });
  return layOut({
    locale,
    subject: t(`mail.reminder.subject.${code}`, { amount }),
    title: t(`reminders.title.${code}`),
    name: reminder.contactName,
    paragraphs: [
      t(`reminders.letter.${code}`, { count: numbers.length, organiser, amount }),
      t('mail.reminder.attached'),
    ],
    facts: [
      { label: t('mail.company'), value: reminder.company },
      { label: t('mail.reminder.invoices'), value: numbers.join(', ') },
      { label: t('mail.reminder.amount'), value: amount },
    ],
    button: { label: t('mail.reminder.button'), url: `${site.url}/papers` },
    after: [t(`reminders.closing.${code}`), t('mail.reminder.answer')],
    organiser,
  });
}
