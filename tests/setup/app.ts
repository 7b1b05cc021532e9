import { createServer, type Server } from 'node:http';
import { createAuth, type TokenNote } from '#app/platform/auth.server';
import { clockOf } from '#app/platform/clock.server';
import { readEnv } from '#app/platform/env.server';
import { createLogger } from '#app/platform/logger.server';
import { createApp } from '#app/server/app';
import { builtRemix, stillRemix } from '#app/server/remix';
import { openDrawing } from '#app/server/workers/drawing.server';
import type { Db } from '#db/connection';

const NOW = '2026-11-20T08:00:00.000Z';

export type TestApp = {
  url: string;
  /** Asks as nobody, or with the cookie of `signIn`; follows no redirect; a POST comes from the site's own pages. */
  ask: (path: string, options?: Asked) => Promise<Response>;
  /** A session for the person with this address: its cookie. */
  signIn: (email: string) => Promise<string>;
  close: () => Promise<void>;
};

export type Asked = {
  cookie?: string;
  method?: string;
  form?: Record<string, string> | FormData;
  headers?: Record<string, string>;
};

/**
 * The real express application, listening on a free port. `npm test` has built the pages just before and serves them; a file
 * that is tested by itself takes the routes as they stand in the sources.
 */
export async function startTestApp(
  db: Db,
  now = NOW,
  variables: Record<string, string> = {},
): Promise<TestApp> {
  const env = readEnv({
    ...variables,
    NODE_ENV: 'test',
    DATABASE_URL: ':memory:',
    PAVILION_SECRET: 'a secret that is long enough for tests',
  });
  const log = createLogger('silent');
  const remix = process.env.PAVILION_BUILT ? await builtRemix() : await stillRemix();
  const drawing = openDrawing(1);
  const server = createServer(
    { keepAliveTimeout: 65_000 },
    createApp({ db, env, clock: clockOf(now), log, drawing, remix }),
  );
  const url = await listening(server);

  const notes: TokenNote[] = [];
  const auth = createAuth({
    ...{ db, env, log },
    deliver: async (note) => void notes.push(note),
    passwordChanged: async () => undefined,
  });

  return {
    url,
    ask: (path, options = {}) => fetch(url + path, requestOf(url, options)),
    async signIn(email) {
      await auth.sendLink(email);
      const session = await auth.signInWithLink(notes.pop()?.token ?? '');
      if (!session) throw new Error(`nobody to sign in: ${email}`);
      return cookieOf(session.headers);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await remix.close();
      await drawing.close();
    },
  };
}

/** What a browser would send back after an answer with these headers. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

function requestOf(url: string, { cookie, method, form, headers }: Asked): RequestInit {
  const body = form && !(form instanceof FormData) ? new URLSearchParams(form) : form;
  return {
    method: method ?? (form ? 'POST' : 'GET'),
    body,
    redirect: 'manual',
    headers: { origin: url, ...(cookie ? { cookie } : {}), ...headers },
  };
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
