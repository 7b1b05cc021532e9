import { solverPool } from '#app/features/allocation/solver/pool.server';
import { countAll } from '#db/seed/counts';
import { isInhabited, seedSeason } from '#db/seed/season';
import { type Command, Misused, Refused } from '../command';
import { progressBar } from '../progress';

export const command: Command = {
  usage: '',
  options: { scale: { type: 'string' } },
  database: true,
  run: async (given, { db }) => {
    if (given.text('scale')) throw new Misused('seed --scale is not built yet');
    if (await isInhabited(db)) throw new Refused({ code: 'INSTANCE_NOT_EMPTY' });
    const solver = solverPool();
    try {
      await seedSeason(db, solver.solve, progressBar);
    } finally {
      await solver.close();
    }
    return { value: { counts: await countAll(db) } };
  },
};
