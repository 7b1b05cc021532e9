import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';
import { layOut, type Mail } from '../layout';
import type { Site } from '../message';
import type { BoothMoved } from './definition';

export function boothMovedContent(moved: BoothMoved, locale: Locale, site: Site): Mail {
  const t = translator(locale);
  const formats = formatsOf(locale);
  const { company, edition, from, to, area, price, replaces } = moved;
  const excl = (cents: number) => formats.money({ cents, currency: price?.currency ?? 'EUR' });
  return layOut({
    locale,
    subject: t('mail.moved.subject', { edition, to }),
    title: t('mail.moved.title', { to }),
    name: moved.contactName,
    paragraphs: [
      t('mail.moved.body', { company, edition, from, to }),
      ...(replaces ? [t('mail.moved.paper', { date: formats.date(replaces, 'long') })] : []),
      moneyWords(t, moved),
    ],
    facts: [
      { label: t('mail.edition'), value: edition },
      { label: t('mail.company'), value: company },
      { label: t('mail.moved.before'), value: from },
      { label: t('mail.moved.now'), value: to },
      ...(area
        ? [{ label: t('mail.moved.area'), value: `${formats.area(area.before)} → ${formats.area(area.now)}` }]
        : []),
      ...(price
        ? [{ label: t('mail.moved.price'), value: `${excl(price.before)} → ${excl(price.now)}` }]
        : []),
    ],
    button: { label: t('mail.moved.button'), url: `${site.url}/my-booth` },
    organiser: moved.organiser,
  });
}

/** What follows for the firm's money: nothing; counted by the balance; or an invoice or a credit note of its own. */
function moneyWords(t: Translate, { price }: BoothMoved): string {
  if (price === null) return t('mail.moved.money.same');
  if (!price?.invoiced) return t('mail.moved.money');
  const { invoiced: number, whole, before, now } = price;
  if (!whole) return t('mail.moved.money.balance', { number });
  return t(now > before ? 'mail.moved.money.invoice' : 'mail.moved.money.credit', { number });
}
