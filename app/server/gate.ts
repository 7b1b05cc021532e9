import { matchRoutes } from '@remix-run/react';
import type { SignedIn } from '#app/domain/access/signed-in';
import { SITE_MAP, type SiteEntry, type Who } from '#app/routes/site-map';

const entries = SITE_MAP.map((entry) => ({ path: entry.path, entry }));

/** The page a single-fetch URL ("/season.data") is about; other paths stay as they are. */
export const pageOf = (pathname: string): string => pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');

const found = new Map<string, SiteEntry | null>();

/** The entry of the site map that answers a path, found with the matcher Remix itself uses, which is slow: so kept. */
export function entryFor(pathname: string): SiteEntry | null {
  const known = found.get(pathname);
  if (known !== undefined) return known;
  if (found.size >= 1000) found.clear();
  const entry = matchedEntry(pathname);
  found.set(pathname, entry);
  return entry;
}

function matchedEntry(pathname: string): SiteEntry | null {
  const best = matchRoutes(entries, pageOf(pathname))?.at(-1);
  const path = best?.route.path;
  return SITE_MAP.find((entry) => entry.path === path) ?? null;
}

export type Verdict = 'allowed' | 'sign-in' | 'unknown';

/** Deny by default: a path without an entry, or a person without one of its roles, gets "unknown", as if it didn't exist. */
export function judge(entry: SiteEntry | null, person: SignedIn | null): Verdict {
  if (!entry) return 'unknown';
  if (isFor(entry.who, person)) return 'allowed';
  return person ? 'unknown' : 'sign-in';
}

function isFor(who: Who, person: SignedIn | null): boolean {
  if (who === 'public') return true;
  if (!person) return false;
  return who === 'signed-in' || person.grants.some((grant) => who.includes(grant.role));
}
