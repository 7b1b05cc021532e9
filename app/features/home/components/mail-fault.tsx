import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';

type Fault = {
  fault: 'unreachable' | 'tls' | 'auth' | 'sender';
  /** The mail server's own, or what was found out about it. */
  words: string;
  at: string;
  nextTryAt: string;
};

/** Why no mail leaves at present; nothing is lost meanwhile. */
export function MailFault({ fault, words, at, nextTryAt }: Fault) {
  const t = useT();
  const formats = useFormats();
  const time = (instant: string) => formats.dateTime(instant, 'Europe/Paris');
  return (
    <Notice tone="attention" title={t(`mailbox.fault.${fault}`)}>
      <p>{t('mailbox.fault.waits', { at: time(at), next: time(nextTryAt) })}</p>
      {words && <ServerWords words={words} />}
    </Notice>
  );
}

/** What a mail server said, as it said it (a code of three digits first), or what was found out about it. */
export function ServerWords({ words }: { words: string }) {
  const t = useT();
  return (
    <p className="mt-1 text-sm text-muted">
      {t(/^\d{3}[ -]/.test(words) ? 'mailbox.answer' : 'mailbox.detail')}{' '}
      <span lang="en" className="font-mono text-ink [overflow-wrap:anywhere]">
        {words}
      </span>
    </p>
  );
}
