import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { wordForPage } from './deliver.server';
import type { Site } from './messages/message';

/** Whose mail may be read: what was written for these organisations, and the one-time links of these organisations' people. */
export type MailScope = {
  managed: readonly OrganisationId[];
  administered: readonly OrganisationId[];
};

export const MAIL_SHARES = ['waiting', 'sent', 'failed'] as const;
export type MailShare = (typeof MAIL_SHARES)[number];

export type MailListed = {
  id: string;
  subject: string;
  toEmail: string;
  toName: string;
  queuedAt: string;
  sentAt: string | null;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  tries: number;
  nextAt: string;
  /** The mail server's own words about the last try that came to nothing. */
  refusal: string | null;
  attachments: number;
  /** Papers that go with it and have no bytes yet. */
  undrawn: number;
};

/** How many mails a page of the outbox shows. */
export const MAILS_SHOWN = 100;

const STATES = {
  waiting: ['queued', 'sending'],
  sent: ['sent'],
  failed: ['failed'],
} as const satisfies Record<MailShare, readonly MailListed['state'][]>;

export type Mailbox = { mails: MailListed[]; count: number; counts: Record<MailShare, number> };

/** The newest mails in sight that are looked for, each with the subject its receiver reads, and how many there are in all. */
export async function listMails(
  db: Db,
  scope: MailScope,
  site: Site,
  { search, share }: { search: string; share: MailShare | null },
): Promise<Mailbox> {
  const text = `%${search.replace(/[%_\\]/g, '')}%`;
  const found = inScope(db, scope).where((mail) =>
    mail.or([mail('to_email', 'like', text), mail('to_name', 'like', text)]),
  );
  const counts = await countStates(found);
  const rows = await found
    .select(['mail.id', 'message', 'payload', 'mail.locale', 'to_email', 'to_name'])
    .select(['queued_at', 'sent_at', 'state', 'attempts', 'next_attempt_at', 'last_error'])
    .select((mail) => [
      mail
        .selectFrom('mail_attachment')
        .select(({ fn }) => fn.countAll<number>().as('attachments'))
        .whereRef('mail_id', '=', 'mail.id')
        .as('attachments'),
      mail
        .selectFrom('mail_attachment')
        .leftJoin('paper_file', 'paper_file.paper_id', 'mail_attachment.paper_id')
        .select(({ fn }) => fn.countAll<number>().as('undrawn'))
        .whereRef('mail_id', '=', 'mail.id')
        .where('paper_file.paper_id', 'is', null)
        .as('undrawn'),
    ])
    .$if(share !== null, (query) => query.where('state', 'in', STATES[share ?? 'waiting']))
    .orderBy('queued_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(MAILS_SHOWN)
    .execute();
  const mails = rows.map((row) => ({
    ...{ id: row.id, subject: wordForPage(row, site).subject, toEmail: row.to_email, toName: row.to_name },
    ...{ queuedAt: row.queued_at, sentAt: row.sent_at, state: row.state, tries: row.attempts },
    refusal: refusalIn(row.last_error ?? ''),
    ...{ nextAt: row.next_attempt_at, attachments: row.attachments ?? 0, undrawn: row.undrawn ?? 0 },
  }));
  const count = share ? counts[share] : counts.waiting + counts.sent + counts.failed;
  return { mails, count, counts };
}

/** Mail servers like to begin with the address, which stands beside it already. */
const refusalIn = (words: string): string | null =>
  /^\d{3}[ -]/.test(words) ? words.replace(/\s*<[^>]*>:?/, '') : null;

async function countStates(found: ReturnType<typeof inScope>): Promise<Mailbox['counts']> {
  const rows = await found
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const of = (share: MailShare) =>
    rows
      .filter(({ state }) => STATES[share].some((one) => one === state))
      .reduce((sum, { count }) => sum + count, 0);
  return { waiting: of('waiting'), sent: of('sent'), failed: of('failed') };
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
