import { planDrawing } from '#app/domain/pavilions/drawing';
import type { Plan } from '#app/domain/pavilions/plan';
import { useLocale, useT } from '#app/i18n/react';
import type { PlanScale } from './PlanFrame';
import { PlanSvg } from './PlanSvg';

type Props = {
  plan: Pick<Plan, 'halls' | 'stands'>;
  hall: Plan['halls'][number];
  highlight?: string[];
  scale?: PlanScale;
};

/** One hall of a plan without any state: what there is to sell. */
export function HallPlan({ plan, hall, highlight, scale }: Props) {
  const t = useT();
  const locale = useLocale();
  const drawing = planDrawing(plan, { hall: hall.id, locale, ...(highlight ? { highlight } : {}) });
  return <PlanSvg drawing={drawing} title={t('pavilions.plan-of', { hall: hall.name })} scale={scale} />;
}
