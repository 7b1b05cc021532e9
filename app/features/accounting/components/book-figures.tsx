import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import type { BookFigures as Figures } from '../queries-overview.server';
import { useVatWords } from './vat-words';

export function BookFigures({ figures }: { figures: Figures }) {
  const t = useT();
  const f = useFormats();
  const { period } = useVatWords();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <Cards>
      <Stat
        label={t('accounting.figure.vat', { period: period(figures.period) })}
        value={euros(figures.vatCents)}
        note={t(figures.basis === 'PAYMENT' ? 'accounting.figure.vat.note' : 'accounting.figure.vat.debits')}
      />
      <Stat
        label={t('accounting.figure.receivable')}
        value={euros(figures.receivableCents)}
        note={t('accounting.figure.receivable.note', { late: euros(figures.lateCents) })}
      />
      <Stat label={t('accounting.figure.funders')} value={euros(figures.fundersCents)} />
      <Stat
        label={t('accounting.figure.revenue', { year: figures.period.slice(0, 4) })}
        value={euros(figures.incomeCents)}
        note={t('accounting.figure.revenue.note')}
      />
    </Cards>
  );
}
