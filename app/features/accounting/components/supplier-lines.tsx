import { minorDigits } from '#app/domain/accounting/cost-currency';
import type { SupplierInvoice } from '#app/domain/accounting/supplier-invoice';
import type { Decimal } from '#app/domain/shared/money';
import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { type Column, Table } from '#app/ui/table';

type Row = {
  key: string;
  what: string;
  quantity: Decimal | null;
  price: Decimal | null;
  netCents: number;
  rate: Decimal;
};

/** Lines, then discounts and charges on the whole, then the totals. */
export function SupplierLines({ invoice }: { invoice: SupplierInvoice }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: invoice.currency });
  const columns: Column<Row>[] = [
    { key: 'what', title: t('costs.xml.line'), wrap: true, cell: (row) => row.what },
    {
      key: 'quantity',
      title: t('costs.xml.quantity'),
      figures: true,
      cell: (row) => number(f, row.quantity, 4),
    },
    {
      key: 'price',
      title: t('costs.xml.price'),
      figures: true,
      cell: (row) => number(f, row.price, 6, minorDigits(invoice.currency)),
    },
    {
      key: 'rate',
      title: t('costs.xml.rate'),
      figures: true,
      cell: (row) => f.percent(Number(row.rate) / 100, 1),
    },
    { key: 'net', title: t('costs.xml.net'), figures: true, cell: (row) => money(row.netCents) },
  ];
  const rows = rowsOf(invoice, (charge) => t(charge ? 'costs.xml.charge' : 'costs.xml.allowance'));
  const { totals } = invoice;
  return (
    <>
      {rows.length > 0 && (
        <Table name={t('costs.xml.lines')} columns={columns} rows={rows} rowKey={(row) => row.key} tall />
      )}
      <Card className="max-w-xl">
        <DataList
          facts={[
            { label: t('costs.xml.excl'), value: money(totals.exclVatCents) },
            ...invoice.vat.map(({ category, ratePercent, basisCents, taxCents, exemption }) => ({
              label: `${t('costs.xml.tax', { rate: f.number(Number(ratePercent)), basis: money(basisCents) })} (${category})`,
              value: exemption ? `${money(taxCents)} – ${exemption}` : money(taxCents),
            })),
            { label: t('costs.xml.incl'), value: money(totals.inclVatCents) },
            ...(totals.prepaidCents
              ? [{ label: t('costs.xml.prepaid'), value: money(totals.prepaidCents) }]
              : []),
            ...(totals.roundingCents
              ? [{ label: t('costs.xml.rounding'), value: money(totals.roundingCents) }]
              : []),
            { label: t('costs.xml.due'), value: <strong>{money(totals.dueCents)}</strong> },
          ]}
        />
      </Card>
    </>
  );
}

function rowsOf({ lines, adjustments }: SupplierInvoice, word: (charge: boolean) => string): Row[] {
  return [
    ...lines.map((line, index) => ({
      ...{ key: `line ${index}`, what: line.description || line.id, quantity: line.quantity },
      ...{ price: line.unitPrice, netCents: line.netCents, rate: line.vatRatePercent },
    })),
    ...adjustments.map(({ charge, reason, amountCents, vatRatePercent }, index) => ({
      ...{ key: `adjustment ${index}`, what: reason ? `${word(charge)} – ${reason}` : word(charge) },
      ...{ quantity: null, price: null, rate: vatRatePercent, netCents: charge ? amountCents : -amountCents },
    })),
  ];
}

const number = (f: ReturnType<typeof useFormats>, value: Decimal | null, most: number, least = 0): string => {
  if (value === null) return '';
  const places = Math.max(least, Math.min(most, value.split('.')[1]?.length ?? 0));
  return f.number(Number(value), places);
};
