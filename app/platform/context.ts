import type { SignedIn } from '#app/domain/access/signed-in';
import type { Locale } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import type { Act } from './act';
import type { Attempts } from './attempts.server';
import type { Auth } from './auth.server';
import type { Clock } from './clock.server';
import type { Logger } from './logger.server';

/** What express gives to every loader and action (`context`). Made once a request; nothing in it is a module's own. */
export type RequestContext = {
  db: Db;
  auth: Auth;
  attempts: Attempts;
  person: SignedIn | null;
  locale: Locale;
  clock: Clock;
  /** Who acts, when, with which ids: the second argument of every command. */
  act: () => Act;
  /** A paper as a file, drawn from its snapshot (JSON) on a thread of its own: requests go on meanwhile. */
  draw: (paper: { type: string; snapshot: string; locale?: Locale }) => Promise<Uint8Array>;
  nonce: string;
  requestId: string;
  /** The address people reach Pavilion at, without a slash at the end; for links in mails and papers. */
  siteUrl: string;
  /** Whether mails leave this instance; if not, they are kept in the outbox. */
  sendsMail: boolean;
  log: Logger;
  /** Where a page that was drawn is left for the server to send: a Response would take it apart into a stream first. */
  page: { html?: string };
};

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
