import type { Step } from '#app/domain/registrations/standing';
import { useFormats, useT } from '#app/i18n/react';
import { Steps } from '#app/ui/steps';

const SHOWN = { done: 'done', now: 'now', next: 'later', never: 'later' } as const;

/** The road of a registration in words; what it will no longer reach is left away. */
export function StandingSteps({ steps }: { steps: readonly Step[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <Steps
      name={t('home.steps')}
      said={{ done: t('home.step.done'), now: t('home.step.now'), later: t('home.step.next') }}
      steps={steps
        .filter(({ state }) => state !== 'never')
        .map(({ code, state, on }) => ({
          key: code,
          label: t(`home.step.${code}`),
          note: on && noteOf(on),
          state: SHOWN[state],
        }))}
    />
  );

  function noteOf(on: string) {
    const open = steps.some((step) => step.on === on && step.code === 'DEPOSIT' && step.state !== 'done');
    const date = formats.date(on, 'long');
    return open ? t('home.step.due', { date }) : date;
  }
}
