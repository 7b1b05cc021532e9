import type { ReminderStep } from '#app/domain/payments/reminder-steps';
import { useT } from '#app/i18n/react';
import { Checkbox } from '#app/ui/choices';
import { TextField } from '#app/ui/field';

export function StepFields({
  steps,
  error,
}: {
  steps: readonly ReminderStep[];
  error: (field: string) => string | undefined;
}) {
  const t = useT();
  return (
    <ul className="flex flex-col gap-4">
      {steps.map(({ code, days, on }) => (
        <li key={code} className="grid grid-cols-1 items-end gap-x-6 gap-y-2 sm:grid-cols-2">
          <TextField
            type="number"
            name={`days.${code}`}
            label={t(`reminders.title.${code}`)}
            hint={t('reminders.steps.days')}
            error={error(`days.${code}`)}
            defaultValue={Number.isNaN(days) ? '' : days}
          />
          <div className="pb-2">
            <Checkbox name={`on.${code}`} label={t('reminders.steps.on')} checked={on} />
          </div>
        </li>
      ))}
    </ul>
  );
}
