import { createReadableStreamFromReadable, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response as ServerResponse } from 'express';
import type { RequestContext } from '#app/platform/context';
import { sendPieces } from './pieces';

export type AnswerParts = { mode: string; contextOf: (response: ServerResponse) => RequestContext };

type Asked = Parameters<RequestHandler>[0];

/** Remix asked by express. Its own adapter sends every page through a stream; here a page goes out in one piece. */
export function answering(
  build: ServerBuild | (() => Promise<ServerBuild>),
  { mode, contextOf }: AnswerParts,
): RequestHandler {
  const answer = createRequestHandler(build, mode);
  return async (request, response, next) => {
    try {
      const context = contextOf(response);
      const answered = await answer(asRequest(request, response, context.siteUrl), context);
      await send(answered, context, response);
    } catch (error) {
      next(error);
    }
  };
}

/** Nobody asks why: made once, because an error's stack is slow to write down. */
const OVER = new Error('the answer is over');

/** The signal ends with the answer: Remix keeps a clock running for each page until then. */
function asRequest(asked: Asked, response: ServerResponse, siteUrl: string): Request {
  const over = new AbortController();
  response.once('close', () => over.abort(OVER));
  const { method } = asked;
  const address = siteUrl + asked.originalUrl;
  const init = { method, headers: headersOf(asked), signal: over.signal };
  if (method === 'GET' || method === 'HEAD') return new Request(address, init);
  return new Request(address, { ...init, body: createReadableStreamFromReadable(asked), duplex: 'half' });
}

function headersOf({ headers }: Asked): [string, string][] {
  return Object.entries(headers).flatMap(([name, given]): [string, string][] => {
    if (given === undefined) return [];
    return typeof given === 'string' ? [[name, given]] : given.map((value) => [name, value]);
  });
}

async function send(answer: Response, { page }: RequestContext, response: ServerResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (page.html !== undefined) sendPage(page.html, response);
  else if (answer.body) await sendPieces(answer.body, response);
  else response.end();
}

/** A page whose length is said leaves with its headers in one write, instead of in pieces. */
export function sendPage(html: string, response: ServerResponse): void {
  response.setHeader('Content-Length', Buffer.byteLength(html));
  response.end(html);
}
