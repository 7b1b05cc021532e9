import { isIP } from 'node:net';
import { z } from 'zod';

/** Where mail is handed over. Without TLS only on this machine itself; elsewhere a connection that can't be encrypted is given up. */
export type MailServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS wherever it is offered. */
  secure: boolean;
  requireTls: boolean;
  /** The certificate must be good for this host. */
  verify: boolean;
  auth: { user: string; pass: string } | null;
};

export type MailSender = { name: string | null; address: string };

const FORM =
  'is smtp://user:password@host:port or smtps://user:password@host:port, with special signs of the password percent-encoded';

/** SMTP_URL. What is wrong is told without the address itself: it may hold a password. */
export const mailServer = z.string().transform((text, context): MailServer => {
  const read = readUrl(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: FORM });
  return z.NEVER;
});

function readUrl(text: string): MailServer | undefined {
  if (!/^smtps?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  const beside = url.pathname.replace(/^\/$/, '') + url.search + url.hash;
  if (!isHost(host) || beside !== '' || user === undefined || pass === undefined) return undefined;
  if ((user === '') !== (pass === '') || url.port === '0') return undefined;
  const secure = url.protocol === 'smtps:';
  const near = isLoopback(host);
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && !near,
    verify: !near,
    auth: user === '' ? null : { user, pass },
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const isHost = (host: string): boolean =>
  isIP(host) !== 0 || (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host) && !host.includes('..'));

const isLoopback = (host: string): boolean =>
  /^(localhost|::1)$/i.test(host) || (isIP(host) === 4 && host.startsWith('127.'));

const ADDRESS = /^[^\s<>@"(),:;\\[\]\p{Cc}]+@[^\s<>@"(),:;\\[\]\p{Cc}]+$/u;

/** Whether a mail can be addressed so: one address, nothing that could end a header or name a second receiver. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

/** MAIL_FROM: an address, or `Name <address>`. */
export const mailSender = z.string().transform((text, context): MailSender => {
  const [, name, inAngles] = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]*)>$/u.exec(text.trim()) ?? [];
  const address = inAngles ?? text.trim();
  if (isMailAddress(address)) return { name: name || null, address };
  context.addIssue({ code: 'custom', message: 'is an address, or a name and <address>' });
  return z.NEVER;
});
