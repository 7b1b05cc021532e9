import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

type Asked = { method: string; headers: IncomingHttpHeaders };

/**
 * A state change must come from a page of this site. Browsers say where a request comes from (Origin, Sec-Fetch-Site)
 * and scripts of other sites can't alter it; a request that says nothing is refused too.
 */
export function comesFromHere({ method, headers }: Asked, siteUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return site === 'same-origin';
  return isOurs(headers.origin, headers.host, siteUrl);
}

function isOurs(origin: string, host: string | undefined, siteUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host || asked.origin === new URL(siteUrl).origin;
}

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** 413 for a body above 20 MB, 411 for one whose size isn't told; null when it may come in. */
export function bodyFault({ method, headers }: Asked): 411 | 413 | null {
  if (SAFE_METHODS.has(method)) return null;
  if (headers['transfer-encoding'] !== undefined) return 411;
  return Number(headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES ? 413 : null;
}
