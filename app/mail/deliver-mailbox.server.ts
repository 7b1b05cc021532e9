import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { wordMail } from './deliver.server';
import type { Site } from './messages/message';

/** Whose mail may be read: what was written for these organisations, and the one-time links of these organisations' people. */
export type MailScope = {
  managed: readonly OrganisationId[];
  administered: readonly OrganisationId[];
};

export type MailListed = {
  id: string;
  subject: string;
  toEmail: string;
  toName: string;
  queuedAt: string;
  sentAt: string | null;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  attachments: number;
};

/** How many mails a page of the outbox shows. */
export const MAILS_SHOWN = 100;

/** The newest mails in sight whose receiver matches, each with the subject its receiver reads, and how many there are in all. */
export async function listMails(
  db: Db,
  scope: MailScope,
  site: Site,
  search: string,
): Promise<{ mails: MailListed[]; count: number }> {
  const text = `%${search.replace(/[%_\\]/g, '')}%`;
  const found = inScope(db, scope).where((mail) =>
    mail.or([mail('to_email', 'like', text), mail('to_name', 'like', text)]),
  );
  const { count } = await found
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['mail.id', 'message', 'payload', 'mail.locale', 'to_email', 'to_name'])
    .select(['queued_at', 'sent_at', 'state'])
    .select((mail) =>
      mail
        .selectFrom('mail_attachment')
        .select(({ fn }) => fn.countAll<number>().as('attachments'))
        .whereRef('mail_id', '=', 'mail.id')
        .as('attachments'),
    )
    .orderBy('queued_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(MAILS_SHOWN)
    .execute();
  const mails = rows.map((row) => ({
    ...{ id: row.id, subject: wordMail(row, site).subject, toEmail: row.to_email, toName: row.to_name },
    ...{ queuedAt: row.queued_at, sentAt: row.sent_at, state: row.state, attachments: row.attachments ?? 0 },
  }));
  return { mails, count };
}

export async function mayReadMail(db: Db, scope: MailScope, id: string): Promise<boolean> {
  const row = await inScope(db, scope).select('mail.id').where('mail.id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** A list for `in` that may be empty: SQLite takes none, PostgreSQL does not. */
const orNobody = (ids: readonly OrganisationId[]) => (ids.length > 0 ? ids : ['']);

const inScope = (db: Db, scope: MailScope) =>
  db
    .selectFrom('mail')
    .leftJoin('person', 'person.id', 'mail.person_id')
    .where((mail) =>
      mail.or([
        mail('mail.organisation_id', 'in', orNobody(scope.managed)),
        mail.and([
          mail('mail.organisation_id', 'is', null),
          mail('person.organisation_id', 'in', orNobody(scope.administered)),
        ]),
      ]),
    );
