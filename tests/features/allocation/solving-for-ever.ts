import { allocateJob } from '#app/features/allocation/job.server';
import { runJobs } from '#app/server/jobs/runner.server';
import { openDatabase } from '#db/connection';
import { testAct } from '../../setup/database';

const NOW = '2026-11-20T09:00:00.000Z';
const db = openDatabase(process.env.DATABASE_URL ?? '');

/** Takes the job that waits, says so, and never ends by itself. */
runJobs(
  db,
  {
    now: () => NOW,
    newId: testAct(NOW, 'killed').newId,
    handlers: {
      allocate: allocateJob(() => {
        process.stdout.write('solving\n');
        return new Promise((resolve) => setTimeout(resolve, 3_600_000));
      }),
    },
  },
  { until: 'idle' },
);
