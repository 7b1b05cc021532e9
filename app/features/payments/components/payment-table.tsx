import { Form, Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { PaymentRow } from '../queries-payments.server';

export function PaymentTable({ payments }: { payments: readonly PaymentRow[] }) {
  const t = useT();
  const f = useFormats();
  if (payments.length === 0) return <EmptyState title={t('payments.received.none')} />;
  return (
    <Table
      name={t('payments.received.title')}
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', title: t('payments.column.day'), cell: (row) => f.date(row.receivedOn, 'short') },
        {
          key: 'amount',
          title: t('payments.column.amount'),
          figures: true,
          cell: (row) => f.money({ cents: row.amountCents, currency: row.currency }),
        },
        { key: 'firm', title: t('payments.column.firm'), wrap: true, cell: (row) => <Payer payment={row} /> },
        {
          key: 'settles',
          title: t('payments.column.settles'),
          wrap: true,
          cell: ({ settles, restCents, currency }) =>
            [
              ...settles,
              ...(restCents > 0
                ? [`${t('payments.credit')} ${f.money({ cents: restCents, currency })}`]
                : []),
            ].join(', ') || '–',
        },
        {
          key: 'method',
          title: t('payments.column.method'),
          cell: (row) => t(`payments.method.${row.method}`),
        },
        {
          key: 'reference',
          title: t('payments.column.reference'),
          wrap: true,
          cell: (row) => row.reference ?? '',
        },
        { key: 'act', title: t('payments.column.state'), cell: (row) => <Undo payment={row} /> },
      ]}
    />
  );
}

function Payer({ payment: { companyId, company, funder, payer } }: { payment: PaymentRow }) {
  if (funder) return funder;
  if (!companyId) return payer ?? '–';
  return (
    <Link className="link" to={`/payments/firms/${companyId}`}>
      {company}
    </Link>
  );
}

/** What came with a bank's file goes back to waiting; what was typed is undone. Both stay on record. */
function Undo({ payment }: { payment: PaymentRow }) {
  const t = useT();
  if (payment.undone) return <State tone="none">{t('payments.undone')}</State>;
  const to = payment.entryId
    ? `/payments/entries/${payment.entryId}/back`
    : `/payments/received/${payment.id}/undo`;
  return (
    <Form method="post" action={to}>
      <SubmitButton size="small" look="quiet">
        {t('payments.undo')}
        <span className="sr-only"> {payment.settles.join(', ')}</span>
      </SubmitButton>
    </Form>
  );
}
