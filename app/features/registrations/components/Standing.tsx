import type { Decision, PublicStanding } from '#app/domain/registrations/decision';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';

const TONES = {
  none: 'none',
  accepted: 'done',
  waiting: 'waiting',
  refused: 'wrong',
  withdrawn: 'none',
} as const satisfies Record<Decision | 'withdrawn', Tone>;

/** What was decided, for those who decide. */
export function DecisionState({ decision, withdrawn }: { decision: Decision; withdrawn: boolean }) {
  const t = useT();
  const shown = withdrawn ? 'withdrawn' : decision;
  return <State tone={TONES[shown]}>{t(`registrations.decision.${shown}`)}</State>;
}

const PUBLIC_TONES = {
  received: 'accent',
  accepted: 'done',
  waiting: 'waiting',
  refused: 'none',
  withdrawn: 'none',
} as const satisfies Record<PublicStanding, Tone>;

/** What the firm may know. */
export function PublicState({ standing }: { standing: PublicStanding }) {
  const t = useT();
  return <State tone={PUBLIC_TONES[standing]}>{t(`apply.public.${standing}`)}</State>;
}
