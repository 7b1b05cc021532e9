import type { PlacedRow, RefusedBooth, UnplacedRow } from '#app/features/allocation/queries-page.server';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import { Reasons, wordPrice } from './reasons';

/** Each firm placed, where, and why there. */
export function PlacedTable({ rows }: { rows: readonly PlacedRow[] }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<PlacedRow>[] = [
    { key: 'company', title: t('allocation.company'), cell: (row) => row.company },
    {
      key: 'booth',
      title: t('allocation.booth'),
      cell: (row) => (row.byHand ? `${row.booth} (${t('allocation.hand')})` : row.booth),
    },
    { key: 'area', title: t('allocation.area'), figures: true, cell: (row) => f.area(row.area) },
    {
      key: 'wish',
      title: t('allocation.wish'),
      figures: true,
      cell: (row) => (row.wishRank === null ? '–' : t('allocation.wish.rank', { rank: row.wishRank })),
    },
    {
      key: 'satisfaction',
      title: t('allocation.satisfaction'),
      figures: true,
      cell: (row) => f.percent(row.satisfaction / 100),
    },
    { key: 'points', title: t('allocation.points'), figures: true, cell: (row) => row.points },
    {
      key: 'reasons',
      title: t('allocation.reasons'),
      wrap: true,
      cell: (row) => <Reasons reasons={row.reasons} />,
    },
  ];
  return (
    <Table
      name={t('allocation.list')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.registrationId}
      tall
    />
  );
}

/** Each firm left over, those with most points first, and why. */
export function UnplacedTable({ rows }: { rows: readonly UnplacedRow[] }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<UnplacedRow>[] = [
    { key: 'company', title: t('allocation.company'), cell: (row) => row.company },
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
