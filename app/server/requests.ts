import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from '#app/platform/logger.server';
import { entryFor } from './gate';

/** Gives each request an id (header X-Request-Id, error pages, logs) and logs its end. Paths are logged as patterns: some carry secrets. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const id = randomUUID();
    response.locals.requestId = id;
    response.locals.log = log.child({ request: id });
    response.setHeader('X-Request-Id', id);
    if (log.isLevelEnabled('info'))
      response.on('finish', () => {
        response.locals.log.info({
          method: request.method,
          route: entryFor(request.path)?.path ?? null,
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
        });
      });
    next();
  };
}
