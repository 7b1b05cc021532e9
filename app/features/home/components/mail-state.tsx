import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';

type Props = {
  state: 'queued' | 'sending' | 'sent' | 'failed';
  sentAt: string | null;
  /** Whether this instance sends mail at all. */
  sends: boolean;
};

export function MailState({ state, sentAt, sends }: Props) {
  const t = useT();
  const formats = useFormats();
  if (state === 'sent') {
    const date = sentAt ? formats.dateTime(sentAt, 'Europe/Paris') : '';
    return <State tone="done">{t('mailbox.state.sent', { date })}</State>;
  }
  if (state === 'failed') return <State tone="wrong">{t('mailbox.state.failed')}</State>;
  if (!sends) return <State tone="waiting">{t('mailbox.kept')}</State>;
  return <State tone="accent">{t(`mailbox.state.${state}`)}</State>;
}
