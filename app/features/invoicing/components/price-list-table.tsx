import { useFormats, useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { Table } from '#app/ui/table';
import type { ListedPrices } from '../queries-price-lists.server';

/** The price lists, with their lowest price and who sells by them. */
export function PriceListTable({ lists }: { lists: readonly ListedPrices[] }) {
  const t = useT();
  const f = useFormats();
  if (lists.length === 0) return <EmptyState title={t('prices.none')} />;
  return (
    <Table
      name={t('prices.title')}
      rows={lists}
      rowKey={({ slug }) => slug}
      columns={[
        { key: 'name', title: t('prices.column.name'), wrap: true, cell: ({ name }) => name },
        {
          key: 'from',
          title: t('prices.from'),
          figures: true,
          cell: ({ from, currency, pricing }) =>
            from === null ? '–' : t(`prices.from.${pricing}`, { price: f.money({ cents: from, currency }) }),
        },
        {
          key: 'pavilions',
          title: t('pavilions.title'),
          figures: true,
          cell: ({ pavilions }) => f.number(pavilions),
        },
      ]}
    />
  );
}
