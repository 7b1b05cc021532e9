import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';

type Props = {
  state: 'queued' | 'sending' | 'sent' | 'failed';
  sentAt: string | null;
  tries: number;
  nextAt: string;
  /** Papers that go with it and are not drawn yet. */
  undrawn: number;
  /** Whether this instance sends mail at all. */
  sends: boolean;
};

export function MailState({ state, sentAt, tries, nextAt, undrawn, sends }: Props) {
  const t = useT();
  const formats = useFormats();
  const time = (at: string) => formats.dateTime(at, 'Europe/Paris');
  if (state === 'sent')
    return <State tone="done">{t('mailbox.state.sent', { date: sentAt ? time(sentAt) : '' })}</State>;
  if (state === 'failed') return <State tone="wrong">{t('mailbox.state.failed')}</State>;
  if (!sends) return <State tone="waiting">{t('mailbox.kept')}</State>;
  if (state === 'sending') return <State tone="accent">{t('mailbox.state.sending')}</State>;
  if (undrawn > 0) return <State tone="waiting">{t('mailbox.state.papers')}</State>;
  if (tries > 0) return <State tone="attention">{t('mailbox.state.again', { date: time(nextAt) })}</State>;
  return <State tone="accent">{t('mailbox.state.queued')}</State>;
}
