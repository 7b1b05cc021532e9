import type { FirmShare } from '#app/domain/accounting/cost-parts';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

type Share = Omit<FirmShare, 'parts'>;

/** What each firm bears; a firm that travels without a booth has neither label nor m². */
export function CostParts({ shares }: { shares: readonly Share[] }) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const columns: Column<Share>[] = [
    { key: 'firm', title: t('costs.column.firm'), wrap: true, cell: (row) => row.company },
    { key: 'part', title: t('costs.column.part'), figures: true, cell: (row) => euros(row.cents) },
    { key: 'booth', title: t('costs.column.booth'), cell: (row) => row.booth || '–' },
    {
      key: 'area',
      title: t('costs.column.area'),
      figures: true,
      cell: (row) => (row.areaHundredths > 0 ? f.number(row.areaHundredths / 100) : '–'),
    },
    {
      key: 'delegates',
      title: t('costs.column.delegates'),
      figures: true,
      cell: (row) => (row.delegates > 0 ? f.number(row.delegates) : '–'),
    },
  ];
  const sum = shares.reduce((total, { cents }) => total + cents, 0);
  return (
    <Table
      name={t('costs.parts')}
      columns={columns}
      rows={shares}
      rowKey={(row) => row.companyId}
      tall
      foot={
        <tr>
          <th scope="row" className="sticky left-0 h-9 bg-sunken px-3 text-left">
            {t('costs.total')}
          </th>
          <td className="h-9 bg-sunken px-3 text-right tabular-nums">{euros(sum)}</td>
          <td colSpan={3} className="h-9 bg-sunken" />
        </tr>
      }
    />
  );
}
