import { LINK_HOURS } from '#app/domain/access/passwords';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import type { TokenNote } from '#app/platform/auth.server';
import { type Db, inTransaction } from '#db/connection';
import { findPersonByEmail, fullName } from './queries.server';

const PAGES = { 'magic-link': '/sign-in/link/', 'password-reset': '/reset/' } as const;

/** Queues the mail that carries a one-time link, in the person's language; an address nobody has gets none. */
export async function queueTokenMail(db: Db, act: Act, siteUrl: string, note: TokenNote): Promise<void> {
  const person = await findPersonByEmail(db, note.email);
  if (!person) return;
  await inTransaction(db, (db) =>
    enqueueMail(db, act, {
      message: note.kind,
      payload: {
        givenName: person.given_name,
        url: `${siteUrl}${PAGES[note.kind]}${note.token}${note.to ? `?to=${encodeURIComponent(note.to)}` : ''}`,
        hours: LINK_HOURS,
      },
      locale: person.locale,
      to: { email: person.email, name: fullName(person) },
      personId: person.id,
    }),
  );
}
