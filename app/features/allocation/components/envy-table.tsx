import { Link } from '@remix-run/react';
import type { EnvyView } from '#app/features/allocation/queries-envy.server';
import { useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

type Row = EnvyView['rows'][number];

/** Who would rather have whose booth, with the points of both. */
export function EnvyTable({ rows, edition }: { rows: readonly Row[]; edition: string }) {
  const t = useT();
  const page = (registrationId: string, company: string) => (
    <Link className="link" to={`/allocation/${edition}/firms/${registrationId}`}>
      {company}
    </Link>
  );
  const columns: Column<Row>[] = [
    { key: 'firm', title: t('envy.firm'), cell: (row) => page(row.registrationId, row.company) },
    { key: 'points', title: t('envy.points'), figures: true, cell: (row) => row.points },
    { key: 'own', title: t('envy.own'), cell: (row) => row.own ?? t('study.booth.none') },
    { key: 'prefers', title: t('envy.prefers'), cell: (row) => row.prefers },
    {
      key: 'holder',
      title: t('envy.holder'),
      cell: ({ holder }) => page(holder.registrationId, holder.company),
    },
    { key: 'theirs', title: t('envy.holder.points'), figures: true, cell: ({ holder }) => holder.points },
  ];
  return (
    <Table
      name={t('envy.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.registrationId} ${row.holder.registrationId}`}
      tall
    />
  );
}
