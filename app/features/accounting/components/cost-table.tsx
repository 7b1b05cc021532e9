import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { CostRow } from '../cost-rows.server';
import { CostMark } from './cost-marks';

export function CostTable({ slug, costs }: { slug: string; costs: readonly CostRow[] }) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const columns: Column<CostRow>[] = [
    {
      key: 'description',
      title: t('costs.column.description'),
      wrap: true,
      cell: (row) => (
        <Link className="link" to={`/costs/${slug}/${row.id}`}>
          {row.description}
        </Link>
      ),
    },
    {
      key: 'supplier',
      title: t('costs.column.supplier'),
      wrap: true,
      cell: (row) => (
        <>
          {row.supplier}
          <span className="block text-xs text-muted">{row.number}</span>
        </>
      ),
    },
    {
      key: 'excl',
      title: t('costs.column.exclVat'),
      figures: true,
      cell: (row) => (row.cancelled ? <s>{euros(row.euros.exclVatCents)}</s> : euros(row.euros.exclVatCents)),
    },
    {
      key: 'state',
      title: t('costs.column.state'),
      cell: (row) => <CostMark state={row.state} cancelled={row.cancelled} />,
    },
    {
      key: 'issued',
      title: t('costs.column.issued'),
      figures: true,
      cell: (row) => f.date(row.issuedOn, 'short'),
    },
    { key: 'kind', title: t('costs.column.kind'), cell: (row) => t(`costs.kind.${row.kind}`) },
    {
      key: 'sharing',
      title: t('costs.column.sharing'),
      cell: (row) => t(`costs.sharing.${row.sharing}`),
    },
  ];
  return <Table name={t('costs.title')} columns={columns} rows={costs} rowKey={(row) => row.id} tall />;
}
