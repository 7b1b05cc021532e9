import { pauseAfter, serverPauseAfter } from '#app/domain/mail/tries';
import type { Instant } from '#app/domain/shared/dates';
import type { Answer } from './deliver-answers';
import { later, type Outcome } from './deliver-queue.server';

/** A refused sender keeps its mails waiting; those of others go on meanwhile. */
const SENDER_PAUSE_S = serverPauseAfter(3);

/** What the answer makes of the mail. `stopped`: delivery itself broke off, which costs the mail nothing. */
export function outcomeOf(
  answer: Answer,
  { tries, at, stopped }: { tries: number; at: Instant; stopped: boolean },
): Outcome {
  if (answer.kind === 'taken') return { outcome: 'sent', cause: '', answer: answer.words, nextAt: null };
  if (answer.kind === 'refused')
    return { outcome: 'failed', cause: 'refused', answer: answer.words, nextAt: null };
  if (answer.kind === 'blocked') {
    const nextAt = answer.fault === 'sender' ? later(at, SENDER_PAUSE_S) : at;
    return { outcome: 'deferred', cause: answer.fault, answer: answer.words, nextAt, withdrawn: true };
  }
  const lost = answer.kind === 'lost';
  if (stopped && answer.kind !== 'later')
    return { outcome: 'lost', cause: 'stopped', answer: null, nextAt: at, withdrawn: !lost };
  const putOff = answer.kind === 'later' || (answer.kind === 'broken' && answer.words !== '');
  const told = { cause: putOff ? 'later' : answer.cause, answer: answer.words || null };
  const pause = pauseAfter(tries);
  if (pause === null) return { outcome: lost ? 'lost' : 'failed', ...told, nextAt: null };
  return { outcome: lost ? 'lost' : 'deferred', ...told, nextAt: later(at, pause * 60) };
}
