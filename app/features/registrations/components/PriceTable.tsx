import type { Price } from '#app/domain/invoicing/pricing';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';

/** A price line by line, discounts below, the total boxed. */
export function PriceTable({ price, currency }: { price: Price; currency: string }) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const money = (cents: number) => f.money({ cents, currency });
  const label = (line: { labelFr: string; labelEn: string }) =>
    locale === 'fr' ? line.labelFr : line.labelEn;
  const rows = [
    ...price.lines.map((line) => ({
      key: line.code,
      label: label(line),
      quantity: f.number(Number(line.quantity)),
      unit: money(line.unitPriceCents),
      amount: money(line.netCents),
    })),
    ...price.discounts.map((discount) => ({
      key: discount.code,
      label: label(discount),
      quantity: '',
      unit: '',
      amount: money(-discount.amountCents),
    })),
  ];
  return (
    <Table
      name={t('apply.review.price')}
      columns={[
        { key: 'label', title: t('apply.line'), cell: (row) => row.label },
        { key: 'quantity', title: t('apply.quantity'), figures: true, cell: (row) => row.quantity },
        { key: 'unit', title: t('apply.unit'), figures: true, cell: (row) => row.unit },
        { key: 'amount', title: t('apply.amount'), figures: true, cell: (row) => row.amount },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
      foot={
        <tr>
          <th scope="row" colSpan={3} className="border-t border-edge px-3 py-2 text-left">
            {t('apply.total')}
          </th>
          <td className="border-t border-edge px-3 py-2 text-right text-base whitespace-nowrap tabular-nums">
            {money(price.totalExclVatCents)}
          </td>
        </tr>
      }
    />
  );
}
