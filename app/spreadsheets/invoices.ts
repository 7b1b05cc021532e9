import type { InvoiceRow } from '#app/features/invoicing/queries.server';
import type { Translate } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** The list of invoices to take away; amounts in units of the currency. */
export function invoiceColumns(t: Translate): ExportColumn<InvoiceRow>[] {
  const amount = (header: string, cents: (row: InvoiceRow) => number): ExportColumn<InvoiceRow> => ({
    header,
    kind: 'number',
    width: 14,
    value: (row) => cents(row) / 100,
  });
  return [
    { header: t('invoicing.column.number'), kind: 'text', width: 16, value: (row) => row.number },
    {
      header: t('invoicing.column.type'),
      kind: 'text',
      width: 10,
      value: (row) => t(`invoicing.kind.${row.kind}`),
    },
    { header: t('invoicing.column.company'), kind: 'text', width: 36, value: (row) => row.company },
    { header: t('invoicing.column.firm'), kind: 'text', width: 20, value: (row) => row.firm },
    { header: t('invoicing.column.booth'), kind: 'text', width: 12, value: (row) => row.booth },
    { header: t('invoicing.column.issued'), kind: 'day', width: 12, value: (row) => row.issueDate },
    { header: t('invoicing.column.due'), kind: 'day', width: 12, value: (row) => row.dueDate },
    { header: t('invoicing.column.regime'), kind: 'text', width: 20, value: (row) => row.regime },
    amount(t('invoicing.column.exclVat'), (row) => row.exclVatCents),
    amount(t('invoicing.column.vat'), (row) => row.vatCents),
    amount(t('invoicing.column.inclVat'), (row) => row.inclVatCents),
    amount(t('invoicing.column.paid'), (row) => row.paidCents),
    amount(t('invoicing.column.open'), (row) => row.openCents),
    { header: t('invoicing.column.currency'), kind: 'text', width: 9, value: (row) => row.currency },
    {
      header: t('invoicing.column.state'),
      kind: 'text',
      width: 16,
      value: (row) => t(`invoicing.state.${row.state}`),
    },
  ];
}
