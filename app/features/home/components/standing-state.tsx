import type { StandingCode } from '#app/domain/registrations/standing';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';

const TONES: Record<StandingCode, Tone> = {
  UNDER_REVIEW: 'waiting',
  ACCEPTED: 'accent',
  WAITING: 'waiting',
  REFUSED: 'none',
  CONFIRMED: 'done',
  WITHDRAWN: 'none',
};

export function StandingState({ code }: { code: StandingCode }) {
  const t = useT();
  return <State tone={TONES[code]}>{t(`home.state.${code}`)}</State>;
}
