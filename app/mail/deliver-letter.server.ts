import type { Instant } from '#app/domain/shared/dates';
import { isMailAddress, type MailSender, type MailServer } from '#app/platform/mail-server.server';
import type { Db } from '#db/connection';
import { wordMail } from './deliver.server';
import type { Letter } from './deliver-smtp.server';
import { oneLine } from './messages/layout';
import type { Site } from './messages/message';
import { linkIsOver } from './outbox-links';

/** In whose name mails leave. */
export type Stationery = {
  site: Site;
  server: MailServer;
  from: MailSender | undefined;
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
  const row = await db
    .selectFrom('mail')
    .leftJoin('organisation', 'organisation.id', 'mail.organisation_id')
    .selectAll('mail')
    .select(['organisation.name as organiser', 'organisation.email as organiser_email'])
    .where('mail.id', '=', id)
    .executeTakeFirstOrThrow();
  if (!isMailAddress(row.to_email)) return { cause: 'address', detail: oneLine(row.to_email) };
  if (linkIsOver(row, stationery.clock())) return { cause: 'expired', detail: null };
  const mail = worded(() => wordMail(row, stationery.site));
  if ('cause' in mail) return mail;
  const organiser = { name: oneLine(row.organiser ?? ''), address: row.organiser_email ?? '' };
  const from = sender(stationery, organiser);
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

function worded<Worded extends object>(wording: () => Worded): Worded | Unwritten {
  try {
    return wording();
  } catch (error) {
    return { cause: 'wording', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** MAIL_FROM; else the account that signs in, which providers ask for; else the organiser; else Pavilion where it is reached. */
function sender({ from, server, site }: Stationery, organiser: Letter['from']): Letter['from'] {
  const wanted = [from?.address, server.auth?.user, organiser.address];
  const address = wanted.find((text) => text !== undefined && isMailAddress(text));
  return {
    name: from?.name ?? (organiser.name || 'Pavilion'),
    address: address ?? `pavilion@${new URL(site.url).hostname}`,
  };
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
