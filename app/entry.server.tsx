import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';

export const streamTimeout = 10_000;

/** A page is drawn whole, then sent in one piece: no route defers data, and a page that fails on the way is a 500. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = status;
    headers.set('Content-Type', 'text/html; charset=utf-8');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
    const page = collected((html) => {
      clearTimeout(patience);
      resolve(new Response(new Uint8Array(html), { headers, status: answered }));
    });
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />,
      {
        nonce,
        onAllReady: () => pipe(page),
        onShellError: reject,
        onError(error) {
          answered = 500;
          log.error({ err: error }, 'a page failed while it was drawn');
        },
      },
    );
    const patience = setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** Where a page is gathered while it is drawn. */
function collected(whole: (html: Buffer) => void): Writable {
  const chunks: Buffer[] = [];
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(done) {
      whole(Buffer.concat(chunks));
      done();
    },
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.log.error({ err: error }, 'a route failed');
};
