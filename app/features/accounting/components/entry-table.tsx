import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { type Column, Table } from '#app/ui/table';
import type { EntryRow } from '../queries-entries.server';

export function EntryTable({ entries }: { entries: readonly EntryRow[] }) {
  const t = useT();
  const f = useFormats();
  if (entries.length === 0) return <EmptyState title={t('accounting.entries.none')} />;
  const columns: Column<EntryRow>[] = [
    {
      key: 'entry',
      title: t('accounting.column.entry'),
      cell: ({ name }) => (
        <Link className="link tabular-nums" to={`/books/entries/${name}`}>
          {name}
        </Link>
      ),
    },
    {
      key: 'date',
      title: t('accounting.column.date'),
      figures: true,
      cell: ({ date }) => f.date(date, 'short'),
    },
    {
      key: 'journal',
      title: t('accounting.column.journal'),
      cell: ({ journal }) => t(`accounting.journal.${journal}`),
    },
    { key: 'piece', title: t('accounting.column.piece'), cell: ({ pieceRef }) => pieceRef },
    { key: 'party', title: t('accounting.column.party'), wrap: true, cell: ({ party }) => party },
    { key: 'label', title: t('accounting.column.label'), wrap: true, cell: ({ label }) => label },
    {
      key: 'amount',
      title: t('accounting.column.amount'),
      figures: true,
      cell: ({ debitCents }) => f.money({ cents: debitCents, currency: 'EUR' }),
    },
  ];
  return (
    <Table
      tall
      name={t('accounting.entries.name')}
      columns={columns}
      rows={entries}
      rowKey={({ name }) => name}
    />
  );
}
