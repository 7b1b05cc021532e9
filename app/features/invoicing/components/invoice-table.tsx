import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { type Column, Table } from '#app/ui/table';
import type { InvoiceRow } from '../queries.server';
import { MailState, PaymentMark } from './marks';
import { PaperLink } from './paper-link';

export function InvoiceTable({ edition, invoices }: { edition: string; invoices: readonly InvoiceRow[] }) {
  const t = useT();
  const f = useFormats();
  if (invoices.length === 0) return <EmptyState title={t('invoicing.filter.none')} />;
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      title: t('invoicing.column.number'),
      cell: (row) => (
        <span className="flex items-center gap-3">
          <Link
            className="link tabular-nums"
            title={t(`invoicing.kind.${row.kind}`)}
            to={`/money/${edition}/invoices/${row.number}`}
          >
            {row.number}
          </Link>
          <PaperLink paperId={row.paperId} drawn={row.drawn} name={row.number} />
        </span>
      ),
    },
    {
      key: 'company',
      title: t('invoicing.column.company'),
      wrap: true,
      cell: (row) => (
        <>
          {row.company}
          <span className="block text-xs text-muted">{row.booth}</span>
        </>
      ),
    },
    {
      key: 'issued',
      title: t('invoicing.column.issued'),
      figures: true,
      cell: (row) => f.date(row.issueDate, 'short'),
    },
    {
      key: 'amount',
      title: t('invoicing.column.inclVat'),
      figures: true,
      cell: (row) => f.money({ cents: row.inclVatCents, currency: row.currency }),
    },
    {
      key: 'open',
      title: t('invoicing.column.open'),
      figures: true,
      cell: (row) => (row.openCents > 0 ? f.money({ cents: row.openCents, currency: row.currency }) : '–'),
    },
    {
      key: 'due',
      title: t('invoicing.column.due'),
      figures: true,
      cell: (row) => f.date(row.dueDate, 'short'),
    },
    { key: 'state', title: t('invoicing.column.state'), cell: (row) => <PaymentMark state={row.state} /> },
    { key: 'mail', title: t('invoicing.column.mail'), cell: (row) => <MailState state={row.mail} /> },
  ];
  return (
    <Table tall name={t('invoicing.title')} columns={columns} rows={invoices} rowKey={(row) => row.id} />
  );
}
