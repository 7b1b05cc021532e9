import { type InvoiceWords, invoiceWords } from '#app/documents/invoices/words';
import type { OfferSnapshot } from '#app/domain/invoicing/offer';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

/** What a quote or pro forma says: an invoice's words under another name, with nothing to pay. */
export function offerContent(offer: OfferSnapshot): InvoiceWords {
  const t = translator(offer.locale);
  const date = formatsOf(offer.locale).date;
  const words = invoiceWords({ ...offer, type: '380' });
  const until = { label: t('papers.offer.until'), value: date(offer.validUntil) };
  const total = { label: t('papers.invoice.inclVat'), value: words.due.value };
  return {
    ...words,
    head: { ...words.head, title: t(`papers.offer.${offer.offer}`) },
    due: { ...total, note: t('papers.offer.validUntil', { date: date(offer.validUntil, 'long') }) },
    facts: words.facts.map((fact) => (fact.label === t('papers.invoice.dueDate') ? until : fact)),
    totals: words.totals.filter(({ strong }) => !strong),
    payment: {
      title: t('papers.offer.state'),
      facts: [{ label: t('papers.offer.reference'), value: offer.number }],
    },
    mentions: [offer.notAnInvoice, ...words.mentions],
  };
}
