import { pauseAfter } from '#app/domain/mail/tries';
import type { Instant } from '#app/domain/shared/dates';
import { type Db, inTransaction } from '#db/connection';
import type { Lease } from './deliver-lease.server';

/** How many mails are looked up at once. */
const BATCH = 50;

/** The next mails that are due, longest waiting first; one whose papers are not all drawn yet waits. */
export async function findDueMails(db: Db, at: Instant, limit = BATCH): Promise<string[]> {
  const rows = await db
    .selectFrom('mail')
    .select('mail.id')
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail_attachment')
            .leftJoin('paper_file', 'paper_file.paper_id', 'mail_attachment.paper_id')
            .select('mail_attachment.id')
            .whereRef('mail_attachment.mail_id', '=', 'mail.id')
            .where('paper_file.paper_id', 'is', null),
        ),
      ),
    )
    .orderBy('next_attempt_at')
    .orderBy('mail.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** `isFirst`: nothing of the mail can have left before. `tries` counts from the last time somebody sent it again. */
export type Try = { id: string; mailId: string; tries: number; isFirst: boolean };

/** Says, in the caller's transaction, that the mail is being handed over, before it is. Undefined when it isn't waiting any more. */
export async function beginTry(
  db: Db,
  lease: Lease,
  { id, mailId, at }: { id: string; mailId: string; at: Instant },
): Promise<Try | undefined> {
  if (!(await lease.holds(db))) return undefined;
  const mail = await db
    .updateTable('mail')
    .set((mail) => ({ state: 'sending', attempts: mail('attempts', '+', 1) }))
    .where('id', '=', mailId)
    .where('state', '=', 'queued')
    .returning('attempts')
    .executeTakeFirst();
  if (!mail) return undefined;
  const { tried } = await db
    .selectFrom('mail_attempt')
    .select(({ fn }) => fn.countAll<number>().as('tried'))
    .where('mail_id', '=', mailId)
    .executeTakeFirstOrThrow();
  const values = { id, mail_id: mailId, number: tried + 1, started_at: at, outcome: 'sending' as const };
  await db.insertInto('mail_attempt').values(values).execute();
  return { id, mailId, tries: mail.attempts, isFirst: tried === 0 };
}

export type Outcome = {
  outcome: 'sent' | 'deferred' | 'failed' | 'lost';
  cause: string;
  answer: string | null;
  /** When it is tried again; null when it isn't. */
  nextAt: Instant | null;
  /** Nothing of the letter left, and not by its own fault: as if it had not been tried. */
  withdrawn?: boolean;
};

/** Keeps, in the caller's transaction, what came of a try; false when another worker has given it up for lost meanwhile. */
export async function endTry(db: Db, of: Omit<Try, 'isFirst'>, at: Instant, end: Outcome): Promise<boolean> {
  if (!(await (end.withdrawn ? forgetTry(db, of) : keepTry(db, of, at, end)))) return false;
  const state = end.nextAt ? 'queued' : end.outcome === 'sent' ? 'sent' : 'failed';
  await db
    .updateTable('mail')
    .set({
      state,
      attempts: end.withdrawn ? of.tries - 1 : of.tries,
      last_error: end.outcome === 'sent' ? null : (end.answer ?? end.cause),
      ...(end.nextAt ? { next_attempt_at: end.nextAt } : {}),
      ...(end.outcome === 'sent' ? { sent_at: at } : {}),
    })
    .where('id', '=', of.mailId)
    .execute();
  return true;
}

async function keepTry(db: Db, of: Pick<Try, 'id'>, at: Instant, end: Outcome): Promise<boolean> {
  const ended = await db
    .updateTable('mail_attempt')
    .set({ outcome: end.outcome, cause: end.cause, answer: end.answer, ended_at: at })
    .where('id', '=', of.id)
    .where('outcome', '=', 'sending')
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

async function forgetTry(db: Db, of: Pick<Try, 'id'>): Promise<boolean> {
  const gone = await db
    .deleteFrom('mail_attempt')
    .where('id', '=', of.id)
    .where('outcome', '=', 'sending')
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** A crash every time is the mail's own fault: from here on it waits like any other. */
const CRASHES_AT_ONCE = 5;

/** Mails that a dead worker was handing over, for the one who has the lease: their answer is lost, they are sent again. */
export async function putBackLost(db: Db, at: Instant): Promise<void> {
  const open = await db
    .selectFrom('mail')
    .innerJoin('mail_attempt', 'mail_attempt.mail_id', 'mail.id')
    .select(['mail_attempt.id', 'mail.id as mailId', 'mail.attempts as tries'])
    .where('mail.state', '=', 'sending')
    .where('mail_attempt.outcome', '=', 'sending')
    .execute();
  for (const one of open) {
    const pause = one.tries < CRASHES_AT_ONCE ? 0 : (pauseAfter(one.tries) ?? 240);
    const nextAt = later(at, pause * 60);
    const end: Outcome = { outcome: 'lost', cause: 'crash', answer: null, nextAt };
    await inTransaction(db, (db) => endTry(db, one, at, end));
  }
}

/** A mail that is being handed over, or was when its worker died. */
export async function findLostMail(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('mail').select('id').where('state', '=', 'sending').executeTakeFirst();
  return row?.id;
}

export const later = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();
