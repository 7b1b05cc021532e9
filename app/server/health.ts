import type { RequestHandler } from 'express';
import { sql } from 'kysely';
import type { Db } from '#db/connection';

export function health(db: Db): RequestHandler {
  return async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      await sql`select 1`.execute(db);
      response.json({ ok: true });
    } catch (error) {
      response.locals.log.error({ err: error }, 'database out of reach');
      response.status(503).json({ ok: false });
    }
  };
}
