import { Link } from '@remix-run/react';
import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import { VersionState } from './summary';

/** Every version, the newest first; each can be looked at again. */
export function VersionsTable({ versions, zone }: { versions: readonly AllocationVersion[]; zone: string }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<AllocationVersion>[] = [
    {
      key: 'version',
      title: t('allocation.versions'),
      cell: (row) => (
        <Link className="link" to={`?version=${row.version}`}>
          {t('allocation.version', { version: row.version })}
        </Link>
      ),
    },
    { key: 'state', title: t('allocation.state'), cell: (row) => <VersionState state={row.state} /> },
    { key: 'aim', title: t('allocation.aim'), cell: (row) => t(`allocation.aim.${row.aim}`) },
    { key: 'proof', title: t('allocation.proof'), cell: (row) => t(`allocation.status.${row.status}`) },
    { key: 'placed', title: t('allocation.placed'), figures: true, cell: (row) => row.placed },
    {
      key: 'value',
      title: t('allocation.value'),
      figures: true,
      cell: (row) => (row.objective === null ? '–' : f.number(row.objective)),
    },
    {
      key: 'made',
      title: t('allocation.made'),
      figures: true,
      cell: (row) => f.dateTime(row.createdAt, zone),
    },
    {
      key: 'released',
      title: t('allocation.released'),
      figures: true,
      cell: (row) => (row.releasedAt ? f.dateTime(row.releasedAt, zone) : '–'),
    },
  ];
  return <Table name={t('allocation.versions')} columns={columns} rows={versions} rowKey={(row) => row.id} />;
}
