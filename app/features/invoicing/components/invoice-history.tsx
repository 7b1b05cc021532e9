import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';
import type { RelatedInvoice, SettledPart } from '../queries-related.server';

/** The deposits, balances and credit notes around an invoice. */
export function RelatedInvoices({
  related,
  slug,
  currency,
}: {
  related: readonly RelatedInvoice[];
  slug: string;
  currency: string;
}) {
  const t = useT();
  const f = useFormats();
  return (
    <Table
      name={t('invoicing.related')}
      rows={related}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'relation',
          title: t('invoicing.related'),
          cell: (row) => t(`invoicing.relation.${row.relation}`),
        },
        {
          key: 'number',
          title: t('invoicing.column.number'),
          cell: ({ number }) => (
            <Link className="link tabular-nums" to={`/money/${slug}/invoices/${number}`}>
              {number}
            </Link>
          ),
        },
        {
          key: 'issued',
          title: t('invoicing.column.issued'),
          figures: true,
          cell: ({ issueDate }) => f.date(issueDate, 'short'),
        },
        {
          key: 'amount',
          title: t('invoicing.column.inclVat'),
          figures: true,
          cell: ({ amountCents }) => f.money({ cents: amountCents, currency }),
        },
      ]}
    />
  );
}

/** What settled an invoice, or what a credit note was used for. */
export function SettledParts({ parts, currency }: { parts: readonly SettledPart[]; currency: string }) {
  const t = useT();
  const f = useFormats();
  return (
    <Table
      name={t('invoicing.settledBy')}
      rows={parts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'on',
          title: t('invoicing.settledOn'),
          figures: true,
          cell: ({ on }) => f.date(on, 'short'),
        },
        {
          key: 'with',
          title: t('invoicing.settledWith'),
          wrap: true,
          cell: (part) =>
            part.with ?? [t('invoicing.settledWith.payment'), part.payer].filter(Boolean).join(' – '),
        },
        {
          key: 'amount',
          title: t('invoicing.column.paid'),
          figures: true,
          cell: ({ amountCents }) => f.money({ cents: amountCents, currency }),
        },
      ]}
    />
  );
}
