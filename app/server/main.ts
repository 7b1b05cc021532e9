import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { bookOlderPapers } from '#app/features/accounting/commands-post.server';
import { clockOf } from '#app/platform/clock.server';
import { envAtStart } from '#app/platform/env.server';
import { createLogger } from '#app/platform/logger.server';
import { findSetting } from '#app/platform/settings.server';
import { openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';
import { createApp } from './app';
import { openDelivery } from './delivery.server';
import { openJobs } from './jobs/start.server';
import { builtRemix, liveRemix } from './remix';
import { stopOnSignal } from './stop';
import { openDrawing } from './workers/drawing.server';

const env = envAtStart();
const log = createLogger(env.LOG_LEVEL);
const db = openDatabase(env.DATABASE_URL);
const applied = await migrate(db);
const clock = clockOf(env.PAVILION_NOW ?? (await findSetting(db, 'clock')));
if (applied.length > 0) {
  const actor = { kind: 'system', label: 'first start' } as const;
  await bookOlderPapers(db, { actor, at: clock.now(), newId: randomUUID });
}

const drawing = openDrawing();
// Node closes an idle connection after 5 s, which a proxy or a busy client may be using again at that very moment.
const server = createServer({ keepAliveTimeout: 65_000 });
const remix = env.NODE_ENV === 'development' ? await liveRemix(server) : await builtRemix();
server.on('request', createApp({ db, env, clock, log, drawing, remix }));
server.once('error', (error) => {
  process.stderr.write(`Pavilion: it can’t be served on port ${env.PORT}: ${error.message}\n`);
  process.exit(1);
});
await new Promise<void>((resolve) => server.listen(env.PORT, resolve));
log.info({ url: env.PAVILION_URL }, 'serving');
const jobs = openJobs(db, { now: clock.now, log, drawing });
const delivery = openDelivery(db, { env, clock, log });

stopOnSignal(server, log, async () => {
  await Promise.all([jobs.stop(), delivery.stop()]);
  await drawing.close();
  await remix.close();
  await db.destroy();
});
