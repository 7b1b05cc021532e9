import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { GrantRow } from '../queries-grants.server';
import { GrantMark } from './aid-marks';

/** Aids asked for and granted; each leads to its page. */
export function GrantsTable({ edition, grants }: { edition: string; grants: readonly GrantRow[] }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  const columns: Column<GrantRow>[] = [
    {
      key: 'company',
      title: t('aid.column.company'),
      wrap: true,
      cell: (grant) => (
        <Link className="link" to={`/aid/${edition}/grants/${grant.id}`}>
          {grant.company}
        </Link>
      ),
    },
    { key: 'state', title: t('aid.column.state'), cell: (grant) => <GrantMark grant={grant} /> },
    {
      key: 'amount',
      title: t('aid.column.amount'),
      figures: true,
      cell: ({ amountCents }) => money(amountCents),
    },
    { key: 'paid', title: t('aid.column.paid'), figures: true, cell: ({ paidCents }) => money(paidCents) },
    {
      key: 'on',
      title: t('aid.column.grantedOn'),
      figures: true,
      cell: ({ decidedOn }) => (decidedOn ? f.date(decidedOn, 'short') : '–'),
    },
    {
      key: 'scheme',
      title: t('aid.column.scheme'),
      wrap: true,
      cell: ({ label, funder }) => (
        <span className="block min-w-48">
          {label}
          <span className="block text-xs text-muted">{funder}</span>
        </span>
      ),
    },
    { key: 'reference', title: t('aid.column.reference'), cell: ({ reference }) => reference ?? '–' },
  ];
  return <Table name={t('aid.firm.grants')} columns={columns} rows={grants} rowKey={({ id }) => id} />;
}
