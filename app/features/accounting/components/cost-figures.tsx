import type { Budget } from '#app/domain/accounting/cost-budget';
import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';

type Props = { budget: Budget; shared: { cents: number; firms: number } };

export function CostFigures({ budget, shared }: Props) {
  const t = useT();
  const f = useFormats();
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <Cards>
      <Stat
        label={t('costs.budget.costs')}
        value={euros(budget.costsCents)}
        note={t('costs.budget.unpaid', { amount: euros(budget.unpaidCents) })}
      />
      <Stat
        label={t('costs.budget.revenue')}
        value={euros(budget.revenueCents)}
        note={t('costs.budget.revenue.note')}
      />
      <Stat
        label={t('costs.budget.margin')}
        value={euros(budget.marginCents)}
        note={t('costs.budget.margin.note')}
      />
      <Stat
        label={t('costs.budget.shared')}
        value={euros(shared.cents)}
        note={t('costs.budget.shared.note', { count: shared.firms })}
      />
    </Cards>
  );
}
