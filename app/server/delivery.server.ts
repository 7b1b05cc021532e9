import { randomUUID } from 'node:crypto';
import { runningClock, startDelivery } from '#app/mail/deliver-worker.server';
import type { Db } from '#db/connection';
import type { AppParts } from './app';

type Parts = Pick<AppParts, 'env' | 'clock' | 'log'>;

/** The server's delivery of mail, where a mail server is set; without one the outbox keeps every mail. */
export function openDelivery(db: Db, { env, clock, log }: Parts): { stop: () => Promise<unknown> } {
  if (!env.SMTP_URL) return { stop: async () => undefined };
  const room = {
    ...{ server: env.SMTP_URL, from: env.MAIL_FROM, site: { url: env.PAVILION_URL } },
    ...{ clock: clock.now, now: runningClock(clock.now), newId: randomUUID },
  };
  return startDelivery(db, room, {
    onFault: (fault) => log.error(fault, 'the mail server can’t be used; mails wait'),
    onError: (error) => log.error({ err: error }, 'mail delivery failed'),
  });
}
