import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';

/** Notes that the firm's file was handed in to the funder. */
export function RequestForm({ action, scheme, today }: { action: string; scheme: string; today: string }) {
  const t = useT();
  return (
    <Form method="post" action={action} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="scheme" value={scheme} />
      <TextField
        type="date"
        name="on"
        label={t('aid.firm.requestedOn')}
        hint={t('aid.firm.request.intro')}
        defaultValue={today}
        max={today}
        required
      />
      <SubmitButton look="plain">{t('aid.firm.request')}</SubmitButton>
    </Form>
  );
}
