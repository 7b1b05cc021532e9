import { type BoothState, planDrawing } from '#app/domain/pavilions/drawing';
import type { FirmInVersion, Wish } from '#app/features/allocation/queries-firm.server';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import { PlanLegend } from '#app/features/pavilions/components/plan-legend';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import type { DrawablePlan } from '#app/features/pavilions/queries-plan.server';
import { useLocale, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';

const STATES = {
  own: { fill: 'doneTint', ink: 'done' },
  wish: { fill: 'attentionTint', ink: 'attention' },
  lesser: { fill: 'neutralTint', ink: 'muted' },
} as const satisfies Record<string, BoothState>;

/** Where the firm stands and where it wished to, each wish with its rank and its holder: the halls concerned only. */
export function FirmPlan({
  view,
  plan,
  zoom,
}: {
  view: FirmInVersion;
  plan: DrawablePlan;
  zoom: string | null;
}) {
  const t = useT();
  const locale = useLocale();
  const { firm, own, wishes } = view;
  const fills: Record<string, BoothState> = {
    ...Object.fromEntries(wishes.map((wish) => [wish.booth, stateOf(wish)])),
    ...Object.fromEntries(
      (own?.booths ?? []).map((booth) => [
        booth,
        {
          ...STATES.own,
          mark: own?.wishRank ? { text: String(own.wishRank) } : 'dot',
          sublabel: firm.company,
        } satisfies BoothState,
      ]),
    ),
  };
  const concerned = new Set([...wishes.map(({ hall }) => hall), ...(own ? [hallOf(plan, own.booths)] : [])]);
  const halls = plan.halls.filter(({ id, name }) => concerned.has(id) || concerned.has(name));
  if (halls.length === 0) return null;
  return (
    <Section title={t('firm-page.plan')} action={<ZoomLinks zoom={zoom} />}>
      <PlanLegend
        states={[
          { state: { ...STATES.own, mark: { text: '1' } }, words: t('firm-page.plan.own') },
          { state: { ...STATES.wish, mark: { text: '2' } }, words: t('firm-page.plan.wish') },
          { state: { ...STATES.lesser, mark: { text: '3' } }, words: t('firm-page.plan.lesser') },
        ]}
      />
      {halls.map((hall) => (
        <figure key={hall.id} className="flex flex-col gap-1">
          <figcaption className="text-sm text-muted">{hall.name}</figcaption>
          <PlanSvg
            drawing={planDrawing(plan, { hall: hall.id, locale, fills, highlight: own?.booths })}
            title={t('firm-page.plan.of', { company: firm.company, hall: hall.name })}
            scale={scaleOf(zoom)}
          />
        </figure>
      ))}
    </Section>
  );
}

function stateOf(wish: Wish): BoothState {
  const holders = wish.holders.map(({ company }) => company).join(', ');
  const mark = { text: String(wish.rank) };
  return { ...(wish.better ? STATES.wish : STATES.lesser), mark, sublabel: holders || undefined };
}

/** The hall of these booths, by its code. */
const hallOf = (plan: DrawablePlan, booths: readonly string[]): string =>
  plan.stands.find(({ label }) => booths.includes(label))?.hall ?? '';
