import { Link } from '@remix-run/react';
import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';
import type { BookYear } from '../queries-years.server';

/** Each year with its sums, its state and the files to take away. */
export function YearTable({ years, named }: { years: readonly BookYear[]; named: boolean }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<BookYear>[] = [
    {
      key: 'year',
      title: t('accounting.years.year'),
      cell: ({ year }) => (
        <Link className="link" to={`/books?year=${year}`}>
          {year}
        </Link>
      ),
    },
    {
      key: 'entries',
      title: t('accounting.years.entries'),
      figures: true,
      cell: ({ entries }) => f.number(entries),
    },
    {
      key: 'sum',
      title: t('accounting.years.sum'),
      figures: true,
      cell: ({ debitCents }) => f.money({ cents: Number(debitCents), currency: 'EUR' }),
    },
    {
      key: 'state',
      title: t('accounting.years.state'),
      cell: ({ closedAt }) =>
        closedAt === null ? (
          <State tone="waiting">{t('accounting.years.open')}</State>
        ) : (
          <State tone="done">
            {t('accounting.years.closed', { on: f.dateOf(closedAt, BOOK_ZONE, 'short') })}
          </State>
        ),
    },
    {
      key: 'files',
      title: t('accounting.years.files'),
      cell: ({ year }) => (
        <span className="flex flex-wrap gap-x-4">
          {named && (
            <a className="link" href={`/books/fec/${year}`} download>
              {t('accounting.years.fec', { year })}
            </a>
          )}
          {(['xlsx', 'csv'] as const).map((as) => (
            <a key={as} className="link" href={`/books/download/balances?year=${year}&as=${as}`} download>
              {t('accounting.years.balances', { format: as.toUpperCase() })}
            </a>
          ))}
        </span>
      ),
    },
  ];
  return (
    <Table
      name={t('accounting.years.title')}
      columns={columns}
      rows={years}
      rowKey={({ year }) => String(year)}
    />
  );
}
