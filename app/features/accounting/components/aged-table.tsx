import { AGES, type AgedRow } from '#app/domain/accounting/aged';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

type Props = {
  /** Of one page. */
  rows: readonly AgedRow[];
  /** Of all pages, as many rows as `count`. */
  totals: Pick<AgedRow, 'ages' | 'totalCents'>;
  count: number;
  name: string;
};

export function AgedTable({ rows, totals, count, name }: Props) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => (cents === 0 ? '–' : f.money({ cents, currency: 'EUR' }));
  const columns: Column<AgedRow>[] = [
    {
      key: 'company',
      title: t('accounting.column.party'),
      wrap: true,
      cell: ({ company, edition }) => (
        <>
          {company}
          {edition && <span className="block text-xs font-normal text-muted">{edition}</span>}
        </>
      ),
    },
    {
      key: 'total',
      title: t('accounting.aged.total'),
      figures: true,
      cell: ({ totalCents }) => <strong>{euros(totalCents)}</strong>,
    },
    ...AGES.map((age) => ({
      key: age,
      title: t(`accounting.age.${age}`),
      figures: true,
      cell: ({ ages }: AgedRow) => euros(ages[age]),
    })),
  ];
  return (
    <Table
      tall
      name={name}
      columns={columns}
      rows={rows}
      rowKey={({ companyId, editionId }) => `${companyId} ${editionId}`}
      foot={
        <tr>
          <th scope="row" className="sticky bottom-0 left-0 z-10 bg-sunken px-3 py-2 text-left">
            {rows.length < count ? t('accounting.aged.totalOfAll', { count }) : t('accounting.aged.total')}
          </th>
          <td className="sticky bottom-0 bg-sunken px-3 py-2 text-right tabular-nums">
            {euros(totals.totalCents)}
          </td>
          {AGES.map((age) => (
            <td key={age} className="sticky bottom-0 bg-sunken px-3 py-2 text-right tabular-nums">
              {euros(totals.ages[age])}
            </td>
          ))}
        </tr>
      }
    />
  );
}
