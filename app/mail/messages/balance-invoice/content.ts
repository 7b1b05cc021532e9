import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { BalanceInvoice } from './definition';

export function balanceInvoiceContent(said: BalanceInvoice, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const formats = formatsOf(locale);
  const money = (cents: number) => formats.money({ cents, currency: said.currency });
  const { edition, number, booth } = said;
  const taken = (label: string, cents: number) => (cents > 0 ? [{ label, value: money(-cents) }] : []);
  return layOut({
    locale,
    subject: t('mail.balance.subject', { number, edition }),
    title: t('mail.balance.title', { number }),
    name: said.contactName,
    paragraphs: [
      t(said.confirmed ? 'mail.balance.confirmed' : 'mail.balance.body', { edition, booth, number }),
      ...said.unpaidDeposits.map((deposit) =>
        t('mail.balance.unpaid', { number: deposit.number, open: money(deposit.openCents) }),
      ),
    ],
    facts: [
      { label: t('mail.company'), value: said.company },
      { label: t('mail.booth'), value: booth },
      { label: t('mail.balance.total'), value: money(said.inclVatCents) },
      ...taken(t('mail.balance.deposits'), said.depositsCents),
      ...taken(t('mail.balance.aid'), said.aidCents),
      { label: t('mail.balance.due'), value: money(said.dueCents) },
      { label: t('mail.balance.dueDate'), value: formats.date(said.dueDate, 'long') },
    ],
    button: { label: t('mail.balance.button'), url: `${site.url}/papers` },
    organiser: said.organiser,
  });
}
