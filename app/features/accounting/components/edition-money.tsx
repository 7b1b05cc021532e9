import type { CashMonth } from '#app/domain/accounting/cash';
import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import { Section } from '#app/ui/page';
import { type Column, Table } from '#app/ui/table';
import type { EditionMoney as Money } from '../queries-edition.server';
import { CashPicture } from './cash-picture';
import { useVatWords } from './vat-words';

/** Revenue, costs, margin, and what fell due and came, of one edition; folded, so that invoices stay the page's subject. */
export function EditionMoney({ money }: { money: Money }) {
  const t = useT();
  const f = useFormats();
  const { period } = useVatWords();
  const { revenueCents, depositsCents, costsCents, hasCosts, months } = money;
  if (months.length === 0 && !hasCosts) return null;
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const columns: Column<CashMonth>[] = [
    { key: 'month', title: t('accounting.edition.month'), cell: ({ month }) => period(month) },
    {
      key: 'due',
      title: t('accounting.edition.due'),
      figures: true,
      cell: ({ dueCents }) => euros(dueCents),
    },
    {
      key: 'received',
      title: t('accounting.edition.received'),
      figures: true,
      cell: ({ receivedCents }) => euros(receivedCents),
    },
  ];
  return (
    <details className="group rounded-lg border border-line bg-raised">
      <summary className="cursor-pointer px-5 py-3 font-semibold">{t('accounting.edition.title')}</summary>
      <div className="flex flex-col gap-6 border-t border-line p-5">
        <Cards>
          <Stat
            label={t('accounting.edition.revenue')}
            value={euros(revenueCents)}
            note={t('accounting.edition.revenue.note')}
          />
          <Stat
            label={t('accounting.edition.deposits')}
            value={euros(depositsCents)}
            note={t('accounting.edition.deposits.note')}
          />
          <Stat label={t('accounting.edition.costs')} value={hasCosts ? euros(costsCents) : '–'} />
          <Stat
            label={t('accounting.edition.margin')}
            value={hasCosts ? euros(revenueCents + depositsCents - costsCents) : '–'}
            note={t(hasCosts ? 'accounting.edition.margin.note' : 'accounting.edition.noCosts')}
          />
        </Cards>
        {months.length > 0 && (
          <Section title={t('accounting.edition.cash')}>
            <div className="grid grid-cols-1 gap-6 xl:grid-cols-[3fr_2fr]">
              <CashPicture months={months} />
              <Table
                tall
                name={t('accounting.edition.table')}
                columns={columns}
                rows={months}
                rowKey={({ month }) => month}
              />
            </div>
          </Section>
        )}
      </div>
    </details>
  );
}
