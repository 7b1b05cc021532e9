import type { Difference } from '#app/domain/allocation/difference';
import { type BoothState, planDrawing } from '#app/domain/pavilions/drawing';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import { PlanLegend } from '#app/features/pavilions/components/plan-legend';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import type { DrawablePlan } from '#app/features/pavilions/queries-plan.server';
import { useLocale, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';

const CHANGED: BoothState = { fill: 'accentTint', ink: 'accent', mark: 'dot' };
const FREED: BoothState = { fill: 'neutralTint', ink: 'muted', pattern: 'diagonal' };

type Props = { changes: Difference['changes']; plan: DrawablePlan; zoom: string | null };

/** The booths that change hands, with their new holders, and those left free: in the halls concerned. */
export function StudyPlan({ changes, plan, zoom }: Props) {
  const t = useT();
  const locale = useLocale();
  const moved = changes.filter(({ from, to }) => from !== to);
  const fills: Record<string, BoothState> = {
    ...Object.fromEntries(moved.flatMap(({ from }) => (from ? [[from, FREED]] : []))),
    ...Object.fromEntries(
      moved.flatMap(({ to, company }) => (to ? [[to, { ...CHANGED, sublabel: company }]] : [])),
    ),
  };
  const concerned = new Set(plan.stands.filter(({ label }) => label in fills).map(({ hall }) => hall));
  const halls = plan.halls.filter(({ id }) => concerned.has(id));
  if (halls.length === 0) return null;
  return (
    <Section title={t('study.plan')} intro={t('study.plan.intro')} action={<ZoomLinks zoom={zoom} />}>
      <PlanLegend
        states={[
          { state: CHANGED, words: t('study.plan.changed') },
          { state: FREED, words: t('study.plan.freed') },
        ]}
      />
      {halls.map((hall) => (
        <figure key={hall.id} className="flex flex-col gap-1">
          <figcaption className="text-sm text-muted">{hall.name}</figcaption>
          <PlanSvg
            drawing={planDrawing(plan, { hall: hall.id, locale, fills })}
            title={t('study.plan.of', { hall: hall.name })}
            scale={scaleOf(zoom)}
          />
        </figure>
      ))}
    </Section>
  );
}
