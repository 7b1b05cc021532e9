import type { Request, RequestHandler, Response } from 'express';
import type { RequestContext } from '#app/platform/context';
import { contentVersion } from '#db/kept';
import { sendPage } from './answering';
import type { Contexts } from './contexts';
import { entryFor } from './gate';

/** What anybody may read without a name, and many do. */
const PUBLIC = new Set(['/calls', '/calls/:edition']);
const MOST = 500;

/** A page cut where the nonce stood, and each part where the request's id stood: both are new in every answer. */
type Kept = { parts: string[][]; headers: [string, string][] };

/**
 * Public pages are drawn once for each address and language, until anything is committed to the database by anybody or
 * the clock's minute is over. Only for people who are not signed in, and without a query: nothing in them is anybody's own.
 */
export function keptPages(contexts: Contexts): RequestHandler {
  let pages = new Map<string, Kept>();
  let as = '';
  return (request, response, next) => {
    const context = contexts.known(response);
    const version = isPublic(request, context) ? contentVersion(context.db) : null;
    if (version === null) return next();
    const now = `${version} ${context.clock.now().slice(0, 16)}`;
    if (now !== as || pages.size >= MOST) pages = new Map();
    as = now;
    const asked = pages;
    const key = `${context.locale} ${request.path}`;
    const page = asked.get(key);
    if (page) {
      for (const [name, value] of page.headers) response.setHeader(name, value);
      sendPage(page.parts.map((part) => part.join(context.requestId)).join(context.nonce), response);
      return;
    }
    response.once('finish', () => {
      const drawn = drawnPage(response, context);
      if (drawn) asked.set(key, drawn);
    });
    next();
  };
}

function isPublic({ method, path, originalUrl }: Request, { person }: RequestContext): boolean {
  if (method !== 'GET' || person !== null || originalUrl !== path || path.endsWith('.data')) return false;
  return PUBLIC.has(entryFor(path)?.path ?? '');
}

function drawnPage(response: Response, { page, nonce, requestId }: RequestContext): Kept | null {
  if (response.statusCode !== 200 || page.html === undefined || response.hasHeader('Set-Cookie')) return null;
  const headers = ['Content-Type', 'Cache-Control'].map((name): [string, string] => [
    name,
    String(response.getHeader(name)),
  ]);
  return { parts: page.html.split(nonce).map((part) => part.split(requestId)), headers };
}
