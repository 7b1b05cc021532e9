import { Readable } from 'node:stream';
import { domainToASCII } from 'node:url';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '#app/platform/mail-server.server';
import { type Answer, type MailServerFault, readAnswer, readFault, type SmtpError } from './deliver-answers';

export type Letter = {
  messageId: string;
  date: string;
  from: Address;
  replyTo: Address | null;
  to: Address;
  language: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; bytes: Buffer }[];
};

export type Address = { name: string; address: string };

/** A connection that is signed in and hands over one letter after the other. */
export type Session = {
  /** How many letters it was given. */
  given: () => number;
  alive: () => boolean;
  send: (letter: Letter) => Promise<Answer>;
  /** Says goodbye, or breaks off at once what is under way: its `send` answers then. */
  close: (how: 'politely' | 'at once') => void;
};

export type Patience = { connectMs: number; answerMs: number };

/** RFC 5321 lets a server think for minutes over a letter it has taken; too short a wait only makes repeats. */
const GOODBYE_MS = 2_000;
const PATIENCE: Patience = { connectMs: 15_000, answerMs: 180_000 };

/** The one place that knows nodemailer. Its own pool isn't used: it sends again by itself what may have arrived. */
export async function openSession(
  server: MailServer,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<Session | MailServerFault> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: patience.answerMs,
    tls: { rejectUnauthorized: server.verify },
  });
  const breakOff = () => connection.close();
  signal.addEventListener('abort', breakOff, { once: true });
  const fault = await entered(connection, server);
  signal.removeEventListener('abort', breakOff);
  if (!fault && !signal.aborted) return sessionOn(connection);
  connection.close();
  return fault ?? { fault: 'unreachable', words: '' };
}

/** Connects and signs in; answers why it could not. */
async function entered(connection: SMTPConnection, server: MailServer): Promise<MailServerFault | undefined> {
  return new Promise((resolve) => {
    const failed = (error: SmtpError) => resolve(readFault(error));
    connection.on('error', failed);
    connection.once('end', () => resolve({ fault: 'unreachable', words: '' }));
    connection.connect((error) => {
      if (error) return failed(error);
      if (!server.auth) return resolve(undefined);
      connection.login(server.auth, (refusal) => (refusal ? failed(refusal) : resolve(undefined)));
    });
  });
}

function sessionOn(connection: SMTPConnection): Session {
  let given = 0;
  let alive = true;
  let breakOff = () => {};
  connection.once('end', () => {
    alive = false;
    // What ended it is told to the letter in hand first.
    setImmediate(() => breakOff());
  });
  return {
    given: () => given,
    alive: () => alive,
    send: async (letter) => {
      const bytes = await composed(letter);
      given += 1;
      const answer = await new Promise<Answer>((resolve) => {
        const stream = Readable.from([bytes], { objectMode: false });
        const answered = (error: SmtpError | null, words: string) =>
          resolve(error ? readAnswer(error, stream.readableDidRead) : { kind: 'taken', words });
        breakOff = () => answered({ code: 'ECONNECTION' }, '');
        const [from, to] = [posted(letter.from.address), posted(letter.to.address)];
        const envelope = { from, to: [to], size: bytes.length };
        connection.send(envelope, stream, (error, info) => answered(error, info?.response ?? ''));
      });
      if (alive && answer.kind !== 'taken') await cleared(connection);
      return answer;
    },
    close: (how) => {
      if (how === 'politely' && alive) connection.quit();
      setTimeout(() => connection.close(), how === 'politely' ? GOODBYE_MS : 0).unref();
    },
  };
}

/** After a refusal the session begins anew, so that the next letter has nothing of this one. */
const cleared = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve) => {
    connection.once('end', () => resolve());
    connection.reset((error) => {
      if (error) connection.close();
      resolve();
    });
  });

/** A domain travels in ASCII, whatever the server knows; only a mailbox in other letters needs one that takes it (RFC 6531). */
function posted(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = /[^ -~]/.test(address.slice(at)) ? domainToASCII(address.slice(at)) : '';
  return domain ? address.slice(0, at) + domain : address;
}

/** Addresses are given in parts, never as text to be read: a name can't become a second receiver. */
export const composed = (letter: Letter): Promise<Buffer> =>
  new MailComposer({
    messageId: letter.messageId,
    date: new Date(letter.date),
    from: plain(letter.from),
    to: plain(letter.to),
    replyTo: letter.replyTo ? plain(letter.replyTo) : undefined,
    subject: asTyped(letter.subject),
    text: letter.text,
    html: letter.html,
    // No answering machine shall answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
    attachments: letter.attachments.map(({ filename, bytes }) => ({
      filename,
      content: bytes,
      contentType: 'application/pdf',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

const plain = ({ name, address }: Address): Address => ({ name: asTyped(name), address });

/** What looks like an encoded word (RFC 2047) would be decoded by its reader, line breaks and all. */
const asTyped = (text: string): string => text.replaceAll('=?', '= ?');
