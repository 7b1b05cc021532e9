import type { InvoiceLine, InvoiceTotals } from '#app/domain/invoicing/invoice';
import { useFormats, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';

type Props = { lines: readonly InvoiceLine[]; totals: InvoiceTotals; currency: string };

export function InvoiceLines({ lines, totals, currency }: Props) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency });
  const foot = [
    ...(totals.allowancesCents ? [[t('invoicing.total.discount'), -totals.allowancesCents] as const] : []),
    [t('invoicing.total.exclVat'), totals.exclVatCents] as const,
    [t('invoicing.total.vat'), totals.vatCents] as const,
    [t('invoicing.total.inclVat'), totals.inclVatCents] as const,
  ];
  return (
    <Table
      name={t('invoicing.lines')}
      columns={[
        {
          key: 'description',
          title: t('invoicing.column.description'),
          wrap: true,
          cell: (line) => line.description,
        },
        {
          key: 'quantity',
          title: t('invoicing.column.quantity'),
          figures: true,
          cell: (line) => f.number(Number(line.quantity)),
        },
        {
          key: 'unit',
          title: t('invoicing.column.unitPrice'),
          figures: true,
          cell: (line) => money(line.unitPriceCents),
        },
        {
          key: 'rate',
          title: t('invoicing.column.vatRate'),
          figures: true,
          cell: (line) => f.percent(Number(line.vatRatePercent) / 100, 1),
        },
        { key: 'net', title: t('invoicing.column.net'), figures: true, cell: (line) => money(line.netCents) },
      ]}
      rows={lines}
      rowKey={(line) => `${line.description} ${line.vatRatePercent} ${line.netCents}`}
      foot={foot.map(([label, cents]) => (
        <tr key={label}>
          <th scope="row" colSpan={4} className="px-3 py-1 text-right font-medium">
            {label}
          </th>
          <td className="px-3 py-1 text-right tabular-nums">{money(cents)}</td>
        </tr>
      ))}
    />
  );
}
