import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { InvoiceSent } from './definition';

export function invoiceSentContent(said: InvoiceSent, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const formats = formatsOf(locale);
  const { number, edition, corrects } = said;
  const credit = said.kind === 'CREDIT';
  const amount = formats.money({ cents: said.amountCents, currency: said.currency });
  return layOut({
    locale,
    subject: t(credit ? 'mail.credit.subject' : 'mail.invoice.subject', { number, edition }),
    title: t(credit ? 'mail.credit.title' : 'mail.balance.title', { number }),
    name: said.contactName,
    paragraphs: [
      credit
        ? t('mail.credit.body', { edition, corrects: corrects ?? '' })
        : t('mail.invoice.body', { edition }),
    ],
    facts: [
      { label: t('mail.company'), value: said.company },
      { label: t('mail.invoice.subject.label'), value: said.subject },
      { label: t(credit ? 'mail.credit.amount' : 'mail.balance.due'), value: amount },
      ...(credit ? [] : [{ label: t('mail.balance.dueDate'), value: formats.date(said.dueDate, 'long') }]),
    ],
    button: { label: t('mail.balance.button'), url: `${site.url}/papers` },
    organiser: said.organiser,
  });
}
