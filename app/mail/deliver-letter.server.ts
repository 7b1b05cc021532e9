import type { Instant } from '#app/domain/shared/dates';
import { isMailAddress } from '#app/platform/mail-server.server';
import type { Db } from '#db/connection';
import { wordMail } from './deliver.server';
import { messageIdOf, type Senders, senderOf } from './deliver-sender';
import type { Address, Letter } from './deliver-smtp.server';
import { oneLine } from './messages/layout';
import { linkIsOver } from './outbox-links';

/** In whose name mails leave. */
export type Stationery = Senders & {
  /** The instance's clock, by which mails are written: it may stand still. */
  clock: () => Instant;
};

export type Unwritten = { cause: 'address' | 'wording' | 'expired'; detail: string | null };

/** The mail with its papers as it is handed to the mail server; or why it can't ever be. */
export async function writeLetter(
  db: Db,
  id: string,
  at: Instant,
  stationery: Stationery,
): Promise<Letter | Unwritten> {
  const row = await mailWithOrganiser(db, id).selectAll('mail').executeTakeFirstOrThrow();
  if (!isMailAddress(row.to_email)) return { cause: 'address', detail: oneLine(row.to_email) };
  if (linkIsOver(row, stationery.clock())) return { cause: 'expired', detail: null };
  const mail = worded(() => wordMail(row, stationery.site));
  if ('cause' in mail) return mail;
  const organiser = organiserOf(row);
  const from = senderOf(stationery, organiser);
  const answerable = isMailAddress(organiser.address) && organiser.address !== from.address;
  return {
    ...mail,
    messageId: row.message_id,
    date: at,
    from,
    replyTo: answerable ? organiser : null,
    to: { name: oneLine(row.to_name), address: row.to_email },
    language: row.locale,
    attachments: await papersOf(db, id),
  };
}

/** Gives a mail its Message-ID, in the caller's transaction, before it leaves for the first time: from then on it keeps it. */
export async function nameLetter(db: Db, id: string, senders: Senders): Promise<void> {
  const organiser = organiserOf(await mailWithOrganiser(db, id).executeTakeFirstOrThrow());
  const message_id = messageIdOf(id, senders, organiser);
  await db.updateTable('mail').set({ message_id }).where('id', '=', id).execute();
}

const mailWithOrganiser = (db: Db, id: string) =>
  db
    .selectFrom('mail')
    .leftJoin('organisation', 'organisation.id', 'mail.organisation_id')
    .select(['organisation.name as organiser', 'organisation.email as organiser_email'])
    .where('mail.id', '=', id);

type Organiser = { organiser: string | null; organiser_email: string | null };

const organiserOf = (row: Organiser): Address => ({
  name: oneLine(row.organiser ?? ''),
  address: row.organiser_email ?? '',
});

function worded<Worded extends object>(wording: () => Worded): Worded | Unwritten {
  try {
    return wording();
  } catch (error) {
    return { cause: 'wording', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function papersOf(db: Db, mailId: string): Promise<Letter['attachments']> {
  return db
    .selectFrom('mail_attachment')
    .innerJoin('paper', 'paper.id', 'mail_attachment.paper_id')
    .innerJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['paper.filename', 'paper_file.bytes'])
    .where('mail_id', '=', mailId)
    .orderBy('paper.type')
    .orderBy('paper.id')
    .execute();
}
