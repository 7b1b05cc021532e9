import { serverPauseAfter } from '#app/domain/mail/tries';
import type { Instant } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import type { MailServerFault } from './deliver-answers';
import { later } from './deliver-queue.server';

/** Tells everybody who waits why nothing leaves, and when it is tried again. No mail is lost or tried for it. */
export async function keepFault(db: Db, at: Instant, met: MailServerFault, faults: number): Promise<number> {
  await db
    .updateTable('mail_delivery')
    .set({
      ...{ fault: met.fault, fault_words: met.words, fault_at: at },
      next_try_at: later(at, serverPauseAfter(faults)),
    })
    .where('id', '=', 1)
    .execute();
  const waiting = await db
    .updateTable('mail')
    .set({ last_error: met.words || met.fault })
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', at)
    .executeTakeFirst();
  return Number(waiting.numUpdatedRows);
}

export async function forgetFault(db: Db): Promise<void> {
  await db
    .updateTable('mail_delivery')
    .set({ fault: null, fault_words: null, fault_at: null, next_try_at: null })
    .where('id', '=', 1)
    .where('fault', 'is not', null)
    .execute();
}

export type FaultTold = MailServerFault & { at: Instant; nextTryAt: Instant };

/** What keeps mails from leaving at present; undefined while all is well. */
export async function findFault(db: Db): Promise<FaultTold | undefined> {
  const row = await db.selectFrom('mail_delivery').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  if (!row.fault || !row.fault_at || !row.next_try_at) return undefined;
  return { fault: row.fault, words: row.fault_words ?? '', at: row.fault_at, nextTryAt: row.next_try_at };
}
