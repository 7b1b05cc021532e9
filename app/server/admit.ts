import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Attempts } from '#app/platform/attempts.server';
import type { Contexts } from './contexts';
import { entryFor, judge, pageOf } from './gate';
import { bodyFault, comesFromHere } from './guard';

type Parts = { siteUrl: string; contexts: Contexts; attempts: Attempts; answer: RequestHandler };

/** What stands before Remix: where the request comes from, how large it is, and whether this person may ask for this page. */
export function admit(parts: Parts): RequestHandler {
  return (request, response, next) => {
    statusFor(parts, request, response)
      .then((status) => (status === null ? next() : refuse(status, parts.answer, request, response, next)))
      .catch(next);
  };
}

function refuse(
  status: number,
  answer: RequestHandler,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  // Browsers read an answer only when what they send is taken.
  request.resume();
  if (status === 401 && isRead(request) && !isDataRequest(request)) {
    response.redirect(302, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
  } else if (status === 403 && isDataRequest(request)) {
    response.status(403).type('text').send('Forbidden');
  } else {
    showRefusal(status, request);
    answer(request, response, next);
  }
}

/** Paths where secrets can be tried. */
const GUESSABLE = new Set([
  '/sign-in',
  '/sign-in/link',
  '/sign-in/link/:token',
  '/sign-up',
  '/forgot',
  '/reset/:token',
  '/account',
]);

async function statusFor(
  { siteUrl, contexts, attempts }: Parts,
  request: Request,
  response: Response,
): Promise<number | null> {
  if (!comesFromHere(request, siteUrl)) return 403;
  const fault = bodyFault(request);
  if (fault) return fault;
  // Remix 2 still answers "?_data=<route id>" and would run that route whatever the path says.
  if ('_data' in request.query) return 404;
  if (request.path === '/__manifest') return null;
  const entry = entryFor(request.path);
  if (entry && GUESSABLE.has(entry.path) && !isRead(request)) {
    if (!(await attempts.allowFrom(request.ip ?? ''))) return 429;
  }
  const verdict = judge(entry, contexts.known(response).person);
  return { allowed: null, 'sign-in': 401, unknown: 404 }[verdict];
}

/**
 * Sends the request on to the page that tells of a refusal. A script's request is told to load a document instead: the
 * page itself, which is refused in turn and says why, or the refusal where the request was a change.
 */
function showRefusal(status: number, request: Request): void {
  if (!isDataRequest(request)) {
    request.method = 'GET';
    request.originalUrl = `/_refused/${status}`;
    return;
  }
  const to = isRead(request) ? pageOf(request.path) + searchOf(request) : `/_refused/${status}`;
  request.originalUrl = `/_refused/${status}.data?to=${encodeURIComponent(to)}`;
}

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD';
const isDataRequest = ({ path }: Request) => path.endsWith('.data');

function searchOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?');
  if (start < 0) return '';
  const search = new URLSearchParams(originalUrl.slice(start));
  search.delete('_routes');
  return search.size > 0 ? `?${search}` : '';
}
