import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import { State } from '#app/ui/state';

type Props = {
  version: AllocationVersion;
  counts: { left: number; wishing: number; granted: number; first: number };
};

/** The state of a version in four figures: is it proven, what it is worth, who has a booth, whose wish is granted. */
export function Summary({ version, counts }: Props) {
  const t = useT();
  const f = useFormats();
  const { status, gap, objective, bound, seconds, aim } = version;
  const shownGap = gap === null ? (objective === null ? 'none' : 'unbounded') : f.percent(gap, 3);
  const words = status === 'infeasible' ? null : t(`allocation.status.${status}.words`, { gap: shownGap });
  // “None can be worth more” is proven of the greatest sum only; other aims are proven by their own measure.
  const ofAim = aim !== 'total' && status === 'optimal';
  const proof = ofAim ? t('allocation.status.optimal.aim', { aim: t(`allocation.aim.${aim}`) }) : words;
  const note =
    bound !== null && seconds !== null
      ? t('allocation.value.note', { bound: f.number(bound), seconds: f.number(seconds, 1) })
      : undefined;
  return (
    <Cards>
      <Stat label={t('allocation.proof')} value={t(`allocation.status.${status}`)} note={proof} />
      <Stat
        label={t('allocation.value')}
        value={objective === null ? t('allocation.value.unknown') : f.number(objective)}
        note={note}
      />
      <Stat
        label={t('allocation.placed')}
        value={f.number(version.placed)}
        note={t('allocation.placed.note', { left: counts.left })}
      />
      <Stat
        label={t('allocation.wishes')}
        value={counts.wishing === 0 ? '–' : f.percent(counts.granted / counts.wishing)}
        note={t('allocation.wishes.note', { first: counts.first, wishing: counts.wishing })}
      />
    </Cards>
  );
}

export function VersionState({ state }: { state: AllocationVersion['state'] }) {
  const t = useT();
  return <State tone={state === 'released' ? 'done' : 'waiting'}>{t(`allocation.state.${state}`)}</State>;
}
