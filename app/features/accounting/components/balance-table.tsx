import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { PartyBalance } from '../queries-years.server';

/** What each account holds at the end of a year. */
export function BalanceTable({ balances, name }: { balances: readonly PartyBalance[]; name: string }) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const columns: Column<PartyBalance>[] = [
    { key: 'account', title: t('accounting.column.account'), cell: ({ number }) => number },
    { key: 'label', title: t('accounting.column.accountLabel'), wrap: true, cell: ({ label }) => label },
    {
      key: 'party',
      title: t('accounting.column.party'),
      wrap: true,
      cell: ({ aux, auxLabel }) => (aux ? `${aux} · ${auxLabel}` : ''),
    },
    {
      key: 'debit',
      title: t('accounting.column.debit'),
      figures: true,
      cell: ({ debitCents }) => euros(debitCents),
    },
    {
      key: 'credit',
      title: t('accounting.column.credit'),
      figures: true,
      cell: ({ creditCents }) => euros(creditCents),
    },
    {
      key: 'balance',
      title: t('accounting.column.balance'),
      figures: true,
      cell: ({ cents }) => <strong>{euros(cents)}</strong>,
    },
  ];
  return (
    <Table
      tall
      name={name}
      columns={columns}
      rows={balances}
      rowKey={({ number, aux }) => `${number} ${aux ?? ''}`}
    />
  );
}
