import { randomUUID } from 'node:crypto';
import type { Instant } from '#app/domain/shared/dates';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import type { Logger } from '#app/platform/logger.server';
import { openDrawing } from '#app/server/workers/drawing.server';
import type { Db } from '#db/connection';
import type { JobRoom } from './job';
import { jobHandlers } from './registry.server';
import { type JobCount, runJobs, startJobs } from './runner.server';

type Instance = { now: () => Instant; log?: Logger };

/** The server's job loop with its own threads. `stop` lets short jobs end; a search for an allocation begins anew next time. */
export function openJobs(db: Db, instance: Instance): { stop: () => Promise<void> } {
  const { room, solver, drawing } = openRoom(instance);
  const jobs = startJobs(db, room);
  return {
    stop: async () => {
      const ended = jobs.stop();
      await solver.close();
      await ended;
      await drawing.close();
    },
  };
}

/** Does all jobs that are due, then closes its threads: what the command line and the demo season call. */
export async function drainJobs(db: Db, instance: Instance): Promise<JobCount> {
  const { room, solver, drawing } = openRoom(instance);
  try {
    return await runJobs(db, room, { until: 'idle' });
  } finally {
    await Promise.all([drawing.close(), solver.close()]);
  }
}

function openRoom({ now, log }: Instance) {
  const drawing = openDrawing();
  const solver = solverPool();
  const room: JobRoom = {
    handlers: jobHandlers({ drawing, solve: solver.solve }),
    now,
    newId: randomUUID,
    onFailure: ({ error, ...job }) => log?.error({ ...job, err: error }, 'a job failed'),
  };
  return { room, solver, drawing };
}
