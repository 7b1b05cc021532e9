import type { EditionState } from '#app/domain/fairs/calendar';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';

const TONES: Record<EditionState, Tone> = {
  past: 'none',
  running: 'done',
  planned: 'accent',
  unconfirmed: 'attention',
};

export function EditionStateMark({ state }: { state: EditionState }) {
  const t = useT();
  return <State tone={TONES[state]}>{t(`season.state.${state}`)}</State>;
}
