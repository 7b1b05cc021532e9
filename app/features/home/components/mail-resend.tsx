import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';

/** Sends a mail again; what that means is said before it is done. Nothing for a mail that is still on its way. */
export function MailResend({ id, state }: { id: string; state: 'queued' | 'sending' | 'sent' | 'failed' }) {
  const t = useT();
  if (state !== 'sent' && state !== 'failed') return null;
  return (
    <Form method="post" action={`/mail/${id}/resend`} className="flex flex-wrap items-center gap-3">
      <SubmitButton look="plain">{t('mailbox.resend')}</SubmitButton>
      <p className="text-sm text-muted">{t(`mailbox.resend.${state}`)}</p>
    </Form>
  );
}
