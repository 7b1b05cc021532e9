import type { ConfirmationStanding } from '#app/domain/registrations/confirmation-papers';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';

/** Whether a booth confirmation still says what was agreed. */
export function PaperStanding({ standing: { state, since } }: { standing: ConfirmationStanding }) {
  const t = useT();
  const date = useFormats().dateOf(since, 'Europe/Paris');
  return <State tone={state === 'STANDS' ? 'done' : 'none'}>{t(`confirmations.${state}`, { date })}</State>;
}
