import { randomUUID } from 'node:crypto';
import type { Instant } from '#app/domain/shared/dates';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import type { Logger } from '#app/platform/logger.server';
import { type Drawing, openDrawing } from '#app/server/workers/drawing.server';
import type { Db } from '#db/connection';
import type { JobRoom } from './job';
import { jobHandlers } from './registry.server';
import { type JobCount, runJobs, startJobs } from './runner.server';

type Instance = { now: () => Instant; log?: Logger };

/**
 * The server’s job loop; it draws on the threads that the pages draw on. `stop` lets short jobs end; a search for an
 * allocation begins anew next time.
 */
export function openJobs(db: Db, instance: Instance & { drawing: Drawing }): { stop: () => Promise<void> } {
  const { room, solver } = openRoom(instance, instance.drawing);
  const jobs = startJobs(db, room);
  return {
    stop: async () => {
      const ended = jobs.stop();
      await solver.close();
      await ended;
    },
  };
}

/** Does all jobs that are due, then closes its threads: what the command line and the demo season call. */
export async function drainJobs(db: Db, instance: Instance): Promise<JobCount> {
  const drawing = openDrawing();
  const { room, solver } = openRoom(instance, drawing);
  try {
    return await runJobs(db, room, { until: 'idle' });
  } finally {
    await Promise.all([drawing.close(), solver.close()]);
  }
}

function openRoom({ now, log }: Instance, drawing: Drawing) {
  const solver = solverPool();
  const room: JobRoom = {
    handlers: jobHandlers({ drawing, solve: solver.solve }),
    now,
    newId: randomUUID,
    onFailure: ({ error, ...job }) => log?.error({ ...job, err: error }, 'a job failed'),
  };
  return { room, solver };
}
