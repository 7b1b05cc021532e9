import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { SignedIn } from '#app/domain/access/signed-in';
import { findSignedIn } from '#app/features/access/queries.server';
import { preferredLocale } from '#app/i18n/locale';
import type { Act } from '#app/platform/act';
import type { Attempts } from '#app/platform/attempts.server';
import type { Auth } from '#app/platform/auth.server';
import type { RequestContext } from '#app/platform/context';
import { whileUnchanged } from '#db/kept';
import type { AppParts } from './app';

type Parts = Pick<AppParts, 'db' | 'env' | 'clock' | 'drawing'> & { auth: Auth; attempts: Attempts };

export type Contexts = {
  prepare: RequestHandler;
  known: (response: Response) => RequestContext;
};

/** Who asks, in which language, when: found once a request, before anything else looks at it. */
export function createContexts(parts: Parts): Contexts {
  const made = new WeakMap<Response, RequestContext>();
  return {
    prepare: (request, response, next) => {
      contextOf(parts, request, response)
        .then((context) => {
          made.set(response, context);
          next();
        })
        .catch(next);
    },
    known: (response) => {
      const context = made.get(response);
      if (!context) throw new Error('a request reached Remix without its context');
      return context;
    },
  };
}

async function contextOf(parts: Parts, request: Request, response: Response): Promise<RequestContext> {
  const { db, auth, attempts, env, clock, drawing } = parts;
  const person = await personOf(parts, request, response);
  return {
    db,
    auth,
    attempts,
    person,
    clock,
    draw: drawing.draw,
    locale: localeOf(person, request),
    act: () => actOf(person, clock.now()),
    nonce: response.locals.nonce,
    requestId: response.locals.requestId,
    log: response.locals.log,
    siteUrl: env.PAVILION_URL,
    sendsMail: env.SMTP_URL !== undefined,
    page: {},
  };
}

/** The session's person; a session that better-auth prolongs gets its new cookie on this answer. */
async function personOf({ db, auth }: Parts, request: Request, response: Response): Promise<SignedIn | null> {
  const { cookie } = request.headers;
  if (!cookie) return null;
  const session = await auth.personOf(cookie);
  if (!session) return null;
  const { personId, renewed } = session;
  if (renewed.length > 0) response.setHeader('Set-Cookie', renewed);
  return whileUnchanged(db, `signed in ${personId}`, () => findSignedIn(db, personId));
}

const localeOf = (person: SignedIn | null, { headers }: Request) =>
  preferredLocale({
    person: person?.locale ?? null,
    cookie: headers.cookie,
    acceptLanguage: headers['accept-language'],
  });

const actOf = (person: SignedIn | null, at: string): Act =>
  person
    ? {
        actor: { kind: 'person', personId: person.id, label: person.name || person.email },
        at,
        newId: randomUUID,
      }
    : visitorAct(at);

export const visitorAct = (at: string): Act => ({
  actor: { kind: 'system', label: 'visitor' },
  at,
  newId: randomUUID,
});
