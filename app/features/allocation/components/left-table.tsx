import { Link } from '@remix-run/react';
import type { RefusedBooth, UnplacedRow } from '#app/features/allocation/queries-page.server';
import { wordPrice } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import { useAddress } from './address';
import { Reasons } from './reasons';

type Props = { rows: readonly UnplacedRow[]; edition: string; version: number; mayManage: boolean };

/** Each firm left over, those with most points first, and why. */
export function UnplacedTable({ rows, edition, version, mayManage }: Props) {
  const t = useT();
  const f = useFormats();
  const address = useAddress();
  const columns: Column<UnplacedRow>[] = [
    {
      key: 'company',
      title: t('allocation.company'),
      cell: (row) => (
        <Link className="link" to={`/allocation/${edition}/firms/${row.registrationId}?version=${version}`}>
          {row.company}
        </Link>
      ),
    },
    { key: 'points', title: t('allocation.points'), figures: true, cell: (row) => row.points },
    {
      key: 'area',
      title: t('allocation.wished-area'),
      figures: true,
      cell: (row) => f.area(row.wishedArea),
    },
    {
      key: 'reasons',
      title: t('allocation.reasons'),
      wrap: true,
      cell: (row) => <Reasons reasons={row.reasons} />,
    },
    ...(mayManage
      ? [
          {
            key: 'do',
            title: t('allocation.do'),
            cell: (row: UnplacedRow) => (
              <Link className="link" to={address({ show: null, firm: row.registrationId })}>
                {t('allocation.take-up')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table name={t('allocation.left')} columns={columns} rows={rows} rowKey={(row) => row.registrationId} />
  );
}

/** Booths that the price list refuses, for how many firms, and by which rule. */
export function RefusedTable({ rows }: { rows: readonly RefusedBooth[] }) {
  const t = useT();
  const columns: Column<RefusedBooth>[] = [
    { key: 'booth', title: t('allocation.booth'), cell: (row) => row.booth },
    { key: 'price', title: t('allocation.price'), wrap: true, cell: (row) => wordPrice(t, row.price) },
    { key: 'firms', title: t('allocation.firms'), figures: true, cell: (row) => row.firms },
  ];
  return (
    <Table
      name={t('allocation.refusals')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.booth} ${row.price}`}
    />
  );
}
