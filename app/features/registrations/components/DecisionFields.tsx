import type { Decision } from '#app/domain/registrations/decision';
import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { TextArea } from '#app/ui/field';

/** Accept, waiting list or refuse, with the reason that the firm will read. */
export function DecisionFields({
  decision,
  reason,
  error,
}: {
  decision: Decision;
  reason: string;
  error?: string;
}) {
  const t = useT();
  return (
    <>
      <Choices
        name="decision"
        legend={t('registrations.col.decision')}
        pick="one"
        required
        chosen={[decision]}
        choices={(['accepted', 'waiting', 'refused', 'none'] as const).map((value) => ({
          value,
          label: t(`registrations.decision.${value}`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('registrations.reason')}
        hint={t('registrations.reason.hint')}
        rows={2}
        defaultValue={reason}
        error={error}
      />
    </>
  );
}
