import { money } from '#app/documents/invoices/say';
import { type InvoiceWords, invoiceWords } from '#app/documents/invoices/words';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

export type InvoiceContent = InvoiceWords & {
  deposits: { title: string; columns: string[]; rows: string[][] } | null;
};

/** What an invoice says; a final one shows each deposit that it deducts, with its VAT (CGI ann. II art. 242 nonies A). */
export function invoiceContent(invoice: InvoiceSnapshot): InvoiceContent {
  const t = translator(invoice.locale);
  const { date } = formatsOf(invoice.locale);
  const { deposits = [] } = invoice;
  return {
    ...invoiceWords(invoice),
    deposits:
      deposits.length === 0
        ? null
        : {
            title: t('papers.invoice.deposits'),
            columns: [
              t('papers.invoice.depositNumber'),
              t('papers.invoice.issueDate'),
              t('papers.invoice.exclVat'),
              t('papers.invoice.vatTotal'),
              t('papers.invoice.inclVat'),
            ],
            rows: deposits.map(({ number, issueDate, exclVatCents, vatCents, inclVatCents }) => [
              number,
              date(issueDate),
              money(invoice, exclVatCents),
              money(invoice, vatCents),
              money(invoice, inclVatCents),
            ]),
          },
  };
}
