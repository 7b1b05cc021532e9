import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { IssuedFirm } from '../preview.server';
import { OrderLines, useFirmColumns } from './issue-list';

type Props = { firms: readonly IssuedFirm[]; slug: string; currency: string };

/** Firm by firm what its balance will charge, take off and leave to pay. */
export function BalanceList({ firms, slug, currency }: Props) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency });
  const firm = useFirmColumns(slug);
  const figure = (key: string, title: string, cents: (firm: IssuedFirm) => number): Column<IssuedFirm> => ({
    key,
    title,
    figures: true,
    cell: (firm) => money(cents(firm)),
  });
  const columns: Column<IssuedFirm>[] = [
    ...firm.before,
    {
      key: 'lines',
      title: t('invoicing.column.exclVat'),
      cell: (firm) => <OrderLines firm={firm} money={money} />,
    },
    figure('vat', t('invoicing.column.vat'), ({ totals }) => totals.vatCents),
    figure('inclVat', t('invoicing.column.inclVat'), ({ totals }) => totals.inclVatCents),
    figure('prepaid', t('invoicing.column.prepaid'), ({ totals }) => -totals.prepaidCents),
    {
      key: 'net',
      title: t('invoicing.column.net.due'),
      figures: true,
      cell: (firm) => <strong>{money(firm.totals.dueCents)}</strong>,
    },
    ...firm.after,
  ];
  return (
    <Table
      tall
      name={t('invoicing.balance.list', { count: firms.length })}
      columns={columns}
      rows={firms}
      rowKey={(firm) => firm.registrationId}
    />
  );
}
