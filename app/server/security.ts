import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Made before helmet reads it, and handed to Remix by the load context. */
export const makeNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

/** Development needs Vite's socket and the styles it injects; a production page runs its own scripts and styles only. */
export function securityHeaders({
  development,
  https,
}: {
  development: boolean;
  https: boolean;
}): RequestHandler {
  return helmet({
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
        scriptSrc: ["'self'", (_request, response) => nonceOf(response)],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
      },
    },
  });
}

const nonceOf = (response: object): string =>
  'locals' in response &&
  typeof response.locals === 'object' &&
  response.locals !== null &&
  'nonce' in response.locals
    ? `'nonce-${response.locals.nonce}'`
    : "'none'";
