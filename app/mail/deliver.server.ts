import type { Locale } from '#app/domain/shared/dates';
import type { PaperId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type Mail, oneLine } from './messages/layout';
import type { Site } from './messages/message';
import { MAIL_MESSAGES } from './messages/registry';

export type RenderedMail = Mail & {
  id: string;
  to: { name: string; email: string };
  locale: Locale;
  messageId: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  queuedAt: string;
  sentAt: string | null;
  tries: number;
  nextAt: string;
  attachments: { paperId: PaperId; title: string; filename: string; drawn: boolean }[];
};

type Row = { message: string; payload: string; locale: Locale };

/** What a queued mail says. Throws for a message that no folder words: a row nothing in this release can have written. */
export function wordMail({ message, payload, locale }: Row, site: Site): Mail {
  const known = MAIL_MESSAGES.find(({ name }) => name === message);
  if (!known) throw new TypeError(`no mail message "${message}"`);
  return known.render(JSON.parse(payload), locale, site);
}

/** The same for a page, which must show every mail: one that can't be worded any more goes by the name of its message. */
export function wordForPage(row: Row, site: Site): Mail {
  try {
    return wordMail(row, site);
  } catch {
    return { subject: row.message, html: '', text: '' };
  }
}

/** A mail of the outbox as its receiver gets it, with the papers that go with it. */
export async function renderMail(db: Db, id: string, site: Site): Promise<RenderedMail | undefined> {
  const row = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const attachments = await db
    .selectFrom('mail_attachment')
    .innerJoin('paper', 'paper.id', 'mail_attachment.paper_id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['paper.id', 'paper.title', 'paper.filename', 'paper_file.sha256'])
    .where('mail_id', '=', id)
    .orderBy('paper.type')
    .execute();
  return {
    ...wordForPage(row, site),
    id: row.id,
    to: { name: oneLine(row.to_name), email: oneLine(row.to_email) },
    locale: row.locale,
    messageId: row.message_id,
    state: row.state,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
    tries: row.attempts,
    nextAt: row.next_attempt_at,
    attachments: attachments.map((paper) => ({
      paperId: paper.id,
      title: paper.title,
      filename: paper.filename,
      drawn: paper.sha256 !== null,
    })),
  };
}
