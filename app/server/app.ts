import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { recordPasswordChange } from '#app/features/access/commands-password.server';
import { queueTokenMail } from '#app/features/access/mails.server';
import { createAttempts } from '#app/platform/attempts.server';
import { createAuth } from '#app/platform/auth.server';
import type { Clock } from '#app/platform/clock.server';
import type { Env } from '#app/platform/env.server';
import type { Logger } from '#app/platform/logger.server';
import type { Db } from '#db/connection';
import { admit } from './admit';
import { answering } from './answering';
import { answersOf } from './answers';
import { createContexts, visitorAct } from './contexts';
import { failure } from './failure';
import { health } from './health';
import { keptPages } from './kept-pages';
import { logRequests } from './requests';
import { securityHeaders } from './security';
import type { Drawing } from './workers/drawing.server';

export type AppParts = {
  db: Db;
  env: Env;
  clock: Clock;
  log: Logger;
  drawing: Pick<Drawing, 'draw'>;
  remix: { build: ServerBuild | (() => Promise<ServerBuild>); assets: RequestHandler };
};

/** The whole web application around a database: used by main.ts, and by tests with real requests. */
export function createApp(parts: AppParts): Express {
  const { db, env, clock, log } = parts;
  const development = env.NODE_ENV === 'development';
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(
    logRequests(log),
    securityHeaders({ development, https: env.PAVILION_URL.startsWith('https:') }),
    compressed(),
  );
  app.get('/healthz', health(db));
  app.use(parts.remix.assets);
  const attempts = createAttempts();
  const auth = createAuth({
    db,
    env,
    log,
    deliver: (note) => queueTokenMail(db, visitorAct(clock.now()), env.PAVILION_URL, note),
    passwordChanged: (note) => recordPasswordChange(db, visitorAct(clock.now()), note),
  });
  const contexts = createContexts({ ...parts, auth, attempts });
  // Anything but development hides what went wrong from the page; the log tells it.
  const answers = { mode: development ? 'development' : 'production', contextOf: contexts.known };
  const { build } = parts.remix;
  const answer = typeof build === 'function' ? answering(build, answers) : answersOf(build, answers);
  app.use(
    contexts.prepare,
    admit({ siteUrl: env.PAVILION_URL, contexts, attempts, answer }),
    ...(development ? [] : [keptPages(contexts)]),
    answer,
    failure,
  );
  return app;
}

/** Whoever takes no encoding isn't asked which: weighing that up costs as much as all headers. */
function compressed(): RequestHandler {
  const compress = compression();
  return (request, response, next) =>
    request.headers['accept-encoding'] ? compress(request, response, next) : next();
}
