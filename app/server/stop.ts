import type { Server } from 'node:http';
import type { Logger } from '#app/platform/logger.server';

const PATIENCE_MS = 10_000;

/** SIGTERM or SIGINT: takes no more requests, finishes those begun, closes the rest, exits 0. */
export function stopOnSignal(server: Server, log: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    server.close(async () => {
      await close();
      log.info('stopped');
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
