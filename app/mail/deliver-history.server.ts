import type { Instant } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';

export type TryTold = {
  number: number;
  startedAt: Instant;
  endedAt: Instant | null;
  outcome: 'sending' | 'sent' | 'deferred' | 'failed' | 'lost';
  cause: string;
  /** The mail server's own words. */
  answer: string | null;
};

export type Repeat = { id: string; queuedAt: Instant };
export type MailHistory = { tries: TryTold[]; resentFrom: Repeat[]; resentAs: Repeat[] };

/** Each try at handing the mail over, newest first, and the mails that repeat one another at somebody's wish. */
export async function findMailHistory(db: Db, id: string): Promise<MailHistory> {
  const tries = await db
    .selectFrom('mail_attempt')
    .select(['number', 'started_at as startedAt', 'ended_at as endedAt', 'outcome', 'cause', 'answer'])
    .where('mail_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  const resentFrom = await db
    .selectFrom('mail')
    .innerJoin('mail as first', 'first.id', 'mail.resent_from_id')
    .select(['first.id', 'first.queued_at as queuedAt'])
    .where('mail.id', '=', id)
    .execute();
  const resentAs = await db
    .selectFrom('mail')
    .select(['id', 'queued_at as queuedAt'])
    .where('resent_from_id', '=', id)
    .orderBy('queued_at')
    .execute();
  return { tries, resentFrom, resentAs };
}
