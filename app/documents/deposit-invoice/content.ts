import { lineColumns, lineRow, money, percent, type Row, type Total } from '#app/documents/invoices/say';
import { type InvoiceWords, invoiceWords } from '#app/documents/invoices/words';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { type Translate, translator } from '#app/i18n/translator';

export type DepositContent = InvoiceWords & {
  order: { title: string; columns: string[]; rows: Row[]; totals: Total[] };
};

/** What a deposit invoice says: the share that is asked, and the order that it is a share of. */
export function depositContent(invoice: InvoiceSnapshot): DepositContent {
  const t = translator(invoice.locale);
  const words = invoiceWords(invoice);
  const { depositPercent, totals, lines } = invoice.order;
  return {
    ...words,
    due: {
      ...words.due,
      note: depositPercent
        ? t('papers.invoice.share', {
            percent: percent(invoice, depositPercent),
            total: money(invoice, totals.inclVatCents),
          })
        : undefined,
    },
    order: {
      title: t('papers.invoice.order'),
      columns: lineColumns(t),
      rows: lines.map((line) => lineRow(t, invoice, line)),
      totals: orderTotals(t, invoice),
    },
  };
}

function orderTotals(t: Translate, invoice: InvoiceSnapshot): Total[] {
  const { totals: order } = invoice.order;
  return [
    { label: t('papers.invoice.orderTotal'), value: money(invoice, order.exclVatCents) },
    { label: t('papers.invoice.orderVat'), value: money(invoice, order.vatCents) },
    { label: t('papers.invoice.orderInclVat'), value: money(invoice, order.inclVatCents) },
    {
      label: t('papers.invoice.balance'),
      value: money(invoice, order.inclVatCents - invoice.totals.inclVatCents),
    },
  ];
}
