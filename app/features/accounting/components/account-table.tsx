import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { AccountRow } from '../queries-accounts.server';
import { useAccountUse } from './account-use';

export function AccountTable({ accounts, mayKeep }: { accounts: readonly AccountRow[]; mayKeep: boolean }) {
  const t = useT();
  const f = useFormats();
  const use = useAccountUse();
  const columns: Column<AccountRow>[] = [
    {
      key: 'number',
      title: t('accounting.accounts.number'),
      cell: ({ number }) => <span className="tabular-nums">{number}</span>,
    },
    { key: 'label', title: t('accounting.accounts.label'), wrap: true, cell: ({ label }) => label },
    { key: 'use', title: t('accounting.accounts.use'), wrap: true, cell: use },
    {
      key: 'lines',
      title: t('accounting.accounts.lines'),
      figures: true,
      cell: ({ lines }) => (lines === 0 ? '–' : f.number(lines)),
    },
  ];
  const change: Column<AccountRow> = {
    key: 'change',
    title: t('accounting.accounts.change'),
    cell: ({ slug, number }) => (
      <Link className="link" to={`/books/accounts/${slug}`}>
        {t('accounting.accounts.change')}
        <span className="sr-only"> {number}</span>
      </Link>
    ),
  };
  return (
    <Table
      name={t('accounting.tab.accounts')}
      columns={mayKeep ? [...columns, change] : columns}
      rows={accounts}
      rowKey={({ slug }) => slug}
    />
  );
}
