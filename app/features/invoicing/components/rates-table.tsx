import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { KeptRate } from '../commands-rates.server';

/** The rates, and whether an invoice of today may use each. */
export function RatesTable({ rates, today }: { rates: readonly KeptRate[]; today: string }) {
  const t = useT();
  const f = useFormats();
  if (rates.length === 0) return <EmptyState title={t('rates.none')} />;
  return (
    <Table
      name={t('rates.title')}
      rows={rates}
      rowKey={({ id }) => id}
      columns={[
        { key: 'currency', title: t('invoicing.column.currency'), cell: ({ currency }) => currency },
        {
          key: 'units',
          title: t('rates.units'),
          figures: true,
          cell: ({ unitsPerEuro }) => f.number(Number(unitsPerEuro), unitsPerEuro.split('.')[1]?.length ?? 0),
        },
        { key: 'from', title: t('rates.from'), figures: true, cell: ({ from }) => f.date(from, 'short') },
        { key: 'until', title: t('rates.until'), figures: true, cell: ({ until }) => f.date(until, 'short') },
        { key: 'source', title: t('rates.source'), wrap: true, cell: ({ source }) => source },
        {
          key: 'state',
          title: t('invoicing.column.state'),
          cell: ({ from, until }) => {
            if (until < today) return <State tone="none">{t('rates.expired')}</State>;
            if (from > today) return <State tone="waiting">{t('rates.later')}</State>;
            return <State tone="done">{t('rates.good')}</State>;
          },
        },
      ]}
    />
  );
}
