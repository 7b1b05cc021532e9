import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';

/**
 * A page is drawn whole, as text: no route defers data, and a page that fails on the way is a 500. What its loaders gave
 * is told behind it in one script; Remix's own way, a component that waits for it, takes as long again as a small page.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = context;
  const told = remix.serverHandoffStream ? await textOf(remix.serverHandoffStream) : '';
  const drawn = renderToString(
    <RemixServer context={{ ...remix, serverHandoffStream: undefined }} url={request.url} nonce={nonce} />,
  );
  const page = `<!DOCTYPE html>${drawn}`;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  context.page.html = remix.renderMeta?.didRenderScripts ? withData(page, told, nonce) : page;
  return new Response(null, { headers, status });
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return Buffer.concat(parts).toString();
}

/** What the component would have written, at the end of the body. */
function withData(page: string, told: string, nonce: string): string {
  const stream = 'window.__remixContext.streamController';
  const script = `<script nonce="${nonce}">${stream}.enqueue(${inScript(told)});${stream}.close();</script>`;
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}${script}${page.slice(end)}`;
}

/** Text as a literal that can't end the script it stands in. */
const inScript = (text: string): string =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.log.error({ err: error }, 'a route failed');
};
