import { planDrawing } from '#app/domain/pavilions/drawing';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import type { DrawablePlan } from '#app/features/pavilions/queries-plan.server';
import { useLocale, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';

type Props = { booth: { label: string; hall: string }; plan: DrawablePlan; zoom: string | null };

/** One booth in its hall. */
export function BoothPlan({ booth, plan, zoom }: Props) {
  const t = useT();
  const locale = useLocale();
  const hall = plan.halls.find(({ id }) => id === booth.hall);
  if (!hall) return null;
  const fills = { [booth.label]: { fill: 'accentTint', ink: 'accent' } } as const;
  return (
    <Section title={t('study.plan')} intro={hall.name} action={<ZoomLinks zoom={zoom} />}>
      <PlanSvg
        drawing={planDrawing(plan, { hall: hall.id, locale, fills, highlight: [booth.label] })}
        title={t('study.plan.of', { hall: hall.name })}
        scale={scaleOf(zoom)}
      />
    </Section>
  );
}
