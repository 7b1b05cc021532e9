import { createSecretKey } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import { z } from 'zod';
import { LINK_HOURS, MIN_PASSWORD_LENGTH } from '#app/domain/access/passwords';
import type { PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { closingStorages } from './auth-storages.server';
import type { Env } from './env.server';
import type { Logger } from './logger.server';
import { personOfFreshSession } from './session-cookie.server';

/** A one-time token for someone who asked for it: to be mailed, never shown or logged. */
export type TokenNote = {
  kind: 'magic-link' | 'password-reset';
  email: string;
  token: string;
  /** The page that its reader was on the way to, within this site. */
  to?: string;
};

/** Who a session belongs to; after a sign-in the headers carry its cookie in `Set-Cookie`. */
export type Session = { personId: PersonId; headers: Headers };

/** Somebody has another password: a first one, one instead of the one they knew, or by a link that was mailed to them. */
export type PasswordNote = { personId: PersonId; how: 'set' | 'changed' | 'reset' };

/** A null says that a sign-in was refused. */
export type Auth = {
  /** Whose session a `Cookie` header tells of; a session that is prolonged gets a new cookie, for `Set-Cookie`. */
  personOf: (cookie: string) => Promise<{ personId: PersonId; renewed: string[] } | null>;
  signInWithPassword: (email: string, password: string) => Promise<Session | null>;
  /** `to` is where the link leads once its reader is in; their start page without it. */
  sendLink: (email: string, to?: string) => Promise<void>;
  signInWithLink: (token: string) => Promise<Session | null>;
  sendReset: (email: string) => Promise<void>;
  resetPassword: (token: string, password: string) => Promise<boolean>;
  hasPassword: (headers: Headers) => Promise<boolean>;
  setPassword: (headers: Headers, password: string) => Promise<boolean>;
  changePassword: (headers: Headers, current: string, next: string) => Promise<Headers | null>;
  signOut: (headers: Headers) => Promise<Headers>;
};

type Parts = {
  db: Db;
  env: Env;
  log: Logger;
  deliver: (note: TokenNote) => Promise<void>;
  passwordChanged: (note: PasswordNote) => Promise<void>;
};

/** The only file that knows better-auth. A user of its tables has the id of our person. */
export function createAuth({ db, env, log, deliver, passwordChanged }: Parts): Auth {
  const { api } = betterAuth({
    appName: 'Pavilion',
    baseURL: env.PAVILION_URL,
    secret: env.PAVILION_SECRET,
    telemetry: { enabled: false },
    logger: { log: (_level, message) => log.debug({ auth: message }) },
    database: { db, type: 'sqlite' },
    advanced: { cookiePrefix: 'pavilion' },
    rateLimit: { enabled: false },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      resetPasswordTokenExpiresIn: LINK_HOURS * 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => passwordChanged({ personId: user.id, how: 'reset' }),
      sendResetPassword: ({ user, token }) => deliver({ kind: 'password-reset', email: user.email, token }),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_HOURS * 3600,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          deliver({
            kind: 'magic-link',
            email,
            token,
            ...z.object({ to: z.string() }).safeParse(metadata).data,
          }),
      }),
    ],
  });

  const prefix = env.PAVILION_URL.startsWith('https:') ? '__Secure-' : '';
  const secret = createSecretKey(env.PAVILION_SECRET, 'utf8');
  const cookieName = `${prefix}pavilion.session_token`;
  const fresh = { db, secret, cookieName, verified: new Map<string, string>() };

  const used = closingStorages();

  /** better-auth throws what a person can cause (a wrong password, a used link); its own failures stay errors. */
  async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await used(work);
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  const sessionOf = (answer: { headers: Headers; response: { user: { id: string } } } | null) =>
    answer && { personId: answer.response.user.id, headers: answer.headers };

  return {
    async personOf(cookie) {
      const personId = await personOfFreshSession(fresh, cookie, Date.now());
      if (personId) return { personId, renewed: [] };
      const headers = new Headers({ cookie });
      const answer = await used(api.getSession({ headers, returnHeaders: true }));
      if (!answer.response) return null;
      return { personId: answer.response.user.id, renewed: answer.headers.getSetCookie() };
    },
    signInWithPassword: async (email, password) =>
      sessionOf(await unlessRefused(api.signInEmail({ body: { email, password }, returnHeaders: true }))),
    async sendLink(email, to) {
      const metadata = to ? { to } : undefined;
      await used(api.signInMagicLink({ body: { email, metadata }, headers: new Headers() }));
    },
    signInWithLink: async (token) =>
      sessionOf(
        await unlessRefused(
          api.magicLinkVerify({ query: { token }, headers: new Headers(), returnHeaders: true }),
        ),
      ),
    async sendReset(email) {
      await used(api.requestPasswordReset({ body: { email } }));
    },
    resetPassword: async (token, newPassword) =>
      (await unlessRefused(api.resetPassword({ body: { token, newPassword } }))) !== null,
    async hasPassword(headers) {
      const accounts = await used(api.listUserAccounts({ headers }));
      return accounts.some((account) => account.providerId === 'credential');
    },
    async setPassword(headers, newPassword) {
      const session = await used(api.getSession({ headers }));
      const set = session && (await unlessRefused(api.setPassword({ headers, body: { newPassword } })));
      if (set) await passwordChanged({ personId: session.user.id, how: 'set' });
      return Boolean(set);
    },
    async changePassword(headers, currentPassword, newPassword) {
      const answer = await unlessRefused(
        api.changePassword({
          headers,
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          returnHeaders: true,
        }),
      );
      if (answer) await passwordChanged({ personId: answer.response.user.id, how: 'changed' });
      return answer?.headers ?? null;
    },
    signOut: async (headers) => (await used(api.signOut({ headers, returnHeaders: true }))).headers,
  };
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error && 'statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 300 && error.statusCode < 500;
}
