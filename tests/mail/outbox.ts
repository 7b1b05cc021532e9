import { randomUUID } from 'node:crypto';
import type { DeliveryRoom } from '#app/mail/deliver-worker.server';
import { enqueueMail } from '#app/mail/outbox.server';
import type { MailServer } from '#app/platform/mail-server.server';
import type { Db } from '#db/connection';
import { testAct } from '../setup/database';

const WRITTEN = '2026-11-20T08:00:00.000Z';
export const NOW = '2026-11-20T09:00:00.000Z';

/** A room of delivery whose clock is set by hand. */
export function roomOf(server: MailServer): DeliveryRoom & { at: string } {
  const room = {
    ...{ at: NOW, server, site: { url: 'https://pavilion.example.org' }, from: undefined },
    ...{ patience: { connectMs: 20_000, answerMs: 20_000 }, newId: randomUUID },
    now: () => room.at,
    clock: () => WRITTEN,
  };
  return room;
}

/** Queues one mail for each address; answers their ids. */
export async function queueMails(db: Db, addresses: string[], prefix = 'm'): Promise<string[]> {
  const act = testAct(WRITTEN, prefix);
  const ids: string[] = [];
  for (const email of addresses) {
    const claim = {
      company: 'Laboratoires Beauce',
      person: 'Max Roy',
      email: 'max@example.org',
      link: '/home',
    };
    const to = { email, name: 'Inès Delacroix' };
    ids.push(await enqueueMail(db, act, { message: 'company-claimed', payload: claim, locale: 'fr', to }));
  }
  return ids;
}

export type Standing = { state: string; tries: [outcome: string, cause: string, answer: string | null][] };

/** Where a mail stands and what came of each try. */
export async function standing(db: Db, id: string): Promise<Standing> {
  const mail = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const tries = await db
    .selectFrom('mail_attempt')
    .selectAll()
    .where('mail_id', '=', id)
    .orderBy('number')
    .execute();
  return { state: mail.state, tries: tries.map((one) => [one.outcome, one.cause, one.answer]) };
}
