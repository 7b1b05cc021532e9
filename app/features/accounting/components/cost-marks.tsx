import type { CostState } from '#app/domain/accounting/cost-state';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';

const TONES: Record<CostState, Tone> = {
  RECEIVED: 'waiting',
  ACCEPTED: 'accent',
  DISPUTED: 'attention',
  REFUSED: 'wrong',
  PAID: 'done',
};

/** What became of a supplier's invoice; a cancelled cost is only that. */
export function CostMark({ state, cancelled }: { state: CostState; cancelled: boolean }) {
  const t = useT();
  if (cancelled) return <State tone="none">{t('costs.state.cancelled')}</State>;
  return <State tone={TONES[state]}>{t(`costs.state.${state}`)}</State>;
}
