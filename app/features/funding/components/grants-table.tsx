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
    { key: 'scheme', title: t('aid.column.scheme'), wrap: true, cell: ({ label }) => label },
    { key: 'funder', title: t('aid.column.funder'), cell: ({ funder }) => funder },
    { key: 'state', title: t('aid.column.state'), cell: (grant) => <GrantMark grant={grant} /> },
    {
      key: 'on',
      title: t('aid.column.grantedOn'),
      figures: true,
      cell: ({ decidedOn }) => (decidedOn ? f.date(decidedOn, 'short') : '–'),
    },
    { key: 'reference', title: t('aid.column.reference'), cell: ({ reference }) => reference ?? '–' },
    {
      key: 'amount',
      title: t('aid.column.amount'),
      figures: true,
      cell: ({ amountCents }) => money(amountCents),
    },
    { key: 'paid', title: t('aid.column.paid'), figures: true, cell: ({ paidCents }) => money(paidCents) },
  ];
  return <Table name={t('aid.firm.grants')} columns={columns} rows={grants} rowKey={({ id }) => id} />;
}
