import type { MailServer } from '#app/platform/mail-server.server';
import type { MailServerFault } from './deliver-answers';
import { openSession, type Patience, type Session } from './deliver-smtp.server';

/** Mail servers often take only so many letters on one connection. */
const LETTERS_A_SESSION = 100;
const GRACE_MS = 5_000;

export type Sessions = {
  /** The session given, or another when it is spent; undefined when none more can be had. */
  renew: (session?: Session) => Promise<Session | undefined>;
  /** Why not even one can be had. */
  fault: () => MailServerFault | undefined;
  close: () => void;
};

/** The connections of one round, opened as they are needed. After a stop, letters under way get a moment to end. */
export function openSessions(server: MailServer, signal: AbortSignal, patience?: Patience): Sessions {
  const open = new Set<Session>();
  let fault: MailServerFault | undefined;
  const closeAll = (how: 'politely' | 'at once') => {
    for (const session of open) session.close(how);
  };
  const cut = () => setTimeout(() => closeAll('at once'), GRACE_MS).unref();
  signal.addEventListener('abort', cut, { once: true });
  return {
    renew: async (session) => {
      if (session?.alive() && session.given() < LETTERS_A_SESSION) return session;
      if (session) open.delete(session);
      session?.close('politely');
      const opened = await openSession(server, signal, patience);
      if (!('fault' in opened)) {
        open.add(opened);
        return opened;
      }
      // Where others are at work, only one connection was too many.
      if (open.size === 0 && !signal.aborted) fault ??= opened;
      return undefined;
    },
    fault: () => fault,
    close: () => {
      signal.removeEventListener('abort', cut);
      closeAll('politely');
    },
  };
}
