import type { VatAmounts, VatPeriod } from '#app/domain/accounting/vat-summary';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import { useVatWords } from './vat-words';

type Row = { key: string; period: string; words: string; amounts: VatAmounts | null; taxCents: number };

/** Period after period: a row for each line of the return, then what is due. */
export function VatTable({ periods, year }: { periods: readonly VatPeriod[]; year: number }) {
  const t = useT();
  const f = useFormats();
  const { period: inWords, line } = useVatWords();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const rows = periods.flatMap(({ period, rows, taxCents }): Row[] => [
    ...rows.map((amounts) => ({
      key: `${period} ${amounts.category} ${amounts.ratePercent}`,
      period: inWords(period),
      words: line(amounts),
      amounts,
      taxCents: amounts.taxCents,
    })),
    {
      key: period,
      period: inWords(period),
      words: t('accounting.vat.total', { period: inWords(period) }),
      amounts: null,
      taxCents,
    },
  ]);
  const columns: Column<Row>[] = [
    { key: 'period', title: t('accounting.vat.period'), cell: ({ period }) => period },
    {
      key: 'line',
      title: t('accounting.vat.line'),
      wrap: true,
      cell: ({ words, amounts }) => (amounts ? words : <strong>{words}</strong>),
    },
    {
      key: 'base',
      title: t('accounting.vat.base'),
      figures: true,
      cell: ({ amounts }) => amounts && euros(amounts.basisCents),
    },
    {
      key: 'tax',
      title: t('accounting.vat.tax'),
      figures: true,
      cell: ({ amounts, taxCents }) =>
        amounts ? amounts.category === 'S' ? euros(taxCents) : '–' : <strong>{euros(taxCents)}</strong>,
    },
  ];
  return (
    <Table
      name={t('accounting.vat.table', { year: String(year) })}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
