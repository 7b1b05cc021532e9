import { type LoaderFunctionArgs, redirectDocument } from '@remix-run/node';
import { cleanTarget } from '#app/platform/http.server';

const STATUSES = new Set([400, 401, 403, 404, 411, 413, 429]);

/** Where express sends what it refuses. Given a target, the browser loads that as a document, so that a script's request ends on a page too. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const to = new URL(request.url).searchParams.get('to');
  if (to !== null) return redirectDocument(cleanTarget(to));
  const status = Number(params.status);
  throw new Response(null, { status: STATUSES.has(status) ? status : 404 });
}

export const action = loader;

export default function Refused() {
  return null;
}
