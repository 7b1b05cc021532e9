import { solverPool } from '#app/features/allocation/solver/pool.server';
import { countAll } from '#db/seed/counts';
import { isInhabited, seedSeason } from '#db/seed/season';
import { type Command, Misused, Refused } from '../command';
import { progressBar } from '../progress';

/** Beyond it there are no register numbers and names left in the smallest country. */
const MOST = 100;

export const command: Command = {
  usage: '[--scale N]',
  options: { scale: { type: 'string' } },
  database: true,
  run: async (given, { db }) => {
    const times = given.number('scale') ?? 1;
    if (!Number.isInteger(times) || times < 1 || times > MOST)
      throw new Misused(`--scale is a whole number from 1 to ${MOST}`);
    if (await isInhabited(db)) throw new Refused({ code: 'INSTANCE_NOT_EMPTY' });
    const solver = solverPool();
    try {
      await seedSeason(db, solver.solve, progressBar, times);
    } finally {
      await solver.close();
    }
    return { value: { counts: await countAll(db) } };
  },
};
