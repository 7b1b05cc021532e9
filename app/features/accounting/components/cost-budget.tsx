import type { Budget } from '#app/domain/accounting/cost-budget';
import { useFormats, useT } from '#app/i18n/react';
import { classNames } from '#app/ui/class-names';

/** Costs by kind against what was invoiced: each bar has its name and its figure beside it, so the picture is its own table. */
export function CostBudget({ budget }: { budget: Budget }) {
  const t = useT();
  const f = useFormats();
  const bars = [
    ...budget.kinds.map(({ kind, cents }) => ({
      key: kind,
      label: t(`costs.kind.${kind}`),
      cents,
      tone: 'cost',
    })),
    { key: 'costs', label: t('costs.budget.costs'), cents: budget.costsCents, tone: 'costs' },
    { key: 'revenue', label: t('costs.budget.revenue'), cents: budget.revenueCents, tone: 'revenue' },
  ];
  const widest = Math.max(1, ...bars.map(({ cents }) => Math.abs(cents)));
  return (
    <table className="w-full max-w-4xl text-sm">
      <caption className="sr-only">{t('costs.budget')}</caption>
      <tbody>
        {bars.map(({ key, label, cents, tone }) => (
          <tr key={key} className={tone === 'cost' ? undefined : 'font-semibold'}>
            <th
              scope="row"
              className={classNames(
                'w-0 py-1 pr-4 text-left whitespace-nowrap',
                tone === 'cost' ? 'font-normal' : 'font-semibold',
              )}
            >
              {label}
            </th>
            <td className="py-1">
              <span
                aria-hidden
                className={classNames(
                  'block h-4 min-w-px rounded-sm',
                  tone === 'revenue' ? 'bg-done' : tone === 'costs' ? 'bg-accent' : 'bg-edge',
                  cents < 0 && 'border border-dashed border-ink bg-transparent',
                )}
                style={{ width: `${(Math.abs(cents) / widest) * 100}%` }}
              />
            </td>
            <td className="w-0 py-1 pl-4 text-right whitespace-nowrap tabular-nums">
              {f.money({ cents, currency: 'EUR' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
