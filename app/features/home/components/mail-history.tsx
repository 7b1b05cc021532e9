import type { MessageKey } from '#app/i18n/messages';
import { useFormats, useT } from '#app/i18n/react';
import { CircleAlert, CircleCheck, CircleX, Clock } from '#app/ui/icons';
import { ServerWords } from './mail-fault';

type Outcome = 'sending' | 'sent' | 'deferred' | 'failed' | 'lost';
type Try = { number: number; startedAt: string; outcome: Outcome; cause: string; answer: string | null };

const MARKS = {
  sending: { Icon: Clock, look: 'text-accent' },
  sent: { Icon: CircleCheck, look: 'text-done' },
  deferred: { Icon: Clock, look: 'text-attention' },
  lost: { Icon: CircleAlert, look: 'text-attention' },
  failed: { Icon: CircleX, look: 'text-wrong' },
} as const;

/** Each try at handing a mail over: when, what came of it, and the mail server's own words. */
export function MailHistory({ tries }: { tries: readonly Try[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <ol reversed className="flex flex-col gap-3">
      {tries.map((one) => {
        const { Icon, look } = MARKS[one.outcome];
        return (
          <li key={one.number} className="flex gap-3">
            <Icon size={20} className={`mt-0.5 shrink-0 ${look}`} />
            <div className="min-w-0">
              <p className="font-medium">{t(wordsOf(one))}</p>
              <p className="text-sm text-muted tabular-nums">
                {t('mailbox.try', { number: one.number })} · {formats.dateTime(one.startedAt, 'Europe/Paris')}
              </p>
              {one.answer && <ServerWords words={one.answer} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const DEFERRED: Record<string, MessageKey> = {
  dropped: 'mailbox.try.dropped',
  stalled: 'mailbox.try.stalled',
};

const FAILED: Record<string, MessageKey> = {
  refused: 'mailbox.try.refused',
  address: 'mailbox.try.address',
  wording: 'mailbox.try.wording',
  expired: 'mailbox.try.expired',
};

function wordsOf({ outcome, cause }: Try): MessageKey {
  if (outcome === 'deferred') return DEFERRED[cause] ?? 'mailbox.try.later';
  if (outcome === 'failed') return FAILED[cause] ?? 'mailbox.try.givenUp';
  if (outcome === 'lost') return cause === 'crash' ? 'mailbox.try.crashed' : 'mailbox.try.lost';
  return `mailbox.try.${outcome}`;
}
