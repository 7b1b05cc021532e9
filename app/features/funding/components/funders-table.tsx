import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { FunderLine } from '../funders-view';

/** By funder and scheme: granted, carried on invoices, received, still to come. */
export function FundersTable({ funders }: { funders: readonly FunderLine[] }) {
  const t = useT();
  const f = useFormats();
  const said = (cents: number | null) => (cents === null ? '–' : f.money({ cents, currency: 'EUR' }));
  const amount = (
    key: string,
    title: string,
    cents: (line: FunderLine) => number | null,
  ): Column<FunderLine> => ({
    ...{ key, title, figures: true },
    cell: (line) => said(cents(line)),
  });
  return (
    <Table
      name={t('aid.funders.title')}
      rows={funders}
      rowKey={({ funder, label }) => `${funder} ${label}`}
      columns={[
        { key: 'funder', title: t('aid.column.funder'), wrap: true, cell: ({ funder }) => funder },
        {
          key: 'scheme',
          title: t('aid.column.scheme'),
          wrap: true,
          cell: ({ label, mode }) => (
            <span className="block min-w-48">
              {label}
              <span className="block text-xs text-muted">{t(`aid.mode.${mode}`)}</span>
            </span>
          ),
        },
        amount('granted', t('aid.column.granted'), ({ grantedCents }) => grantedCents),
        amount('carried', t('aid.column.carried'), ({ carriedCents }) => carriedCents),
        amount('received', t('aid.column.paid'), ({ receivedCents }) => receivedCents),
        amount('open', t('aid.column.open'), ({ openCents }) => openCents),
      ]}
    />
  );
}
