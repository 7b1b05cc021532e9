import { randomFillSync } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';

const NONCE_BYTES = 16;
const chance = Buffer.alloc(NONCE_BYTES * 256);
let used = chance.length;

/** 128 bits, in base64. The system is asked for many at a time, as each question costs as much as all other headers. */
function newNonce(): string {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += NONCE_BYTES;
  return chance.toString('base64', used - NONCE_BYTES, used);
}

/** Development needs Vite's socket and the styles it injects; a production page runs its own scripts and styles only. */
export function securityHeaders({
  development,
  https,
}: {
  development: boolean;
  https: boolean;
}): RequestHandler {
  const headers = headersBy({
    // "no-referrer" would make browsers send "Origin: null" with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        scriptSrc: ["'self'", `'nonce-${PLACE}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
      },
    },
  });
  return (_request, response, next) => {
    const nonce = newNonce();
    response.locals.nonce = nonce;
    for (const [name, value] of headers) response.setHeader(name, value.replace(PLACE, nonce));
    next();
  };
}

/** Stands in the headers where each answer has a nonce of its own. */
const PLACE = 'in-each-answer';

/** What helmet says is the same for every answer but the nonce: asked once. */
function headersBy(options: HelmetOptions): [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, (error) => {
    if (error) throw error;
  });
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}
