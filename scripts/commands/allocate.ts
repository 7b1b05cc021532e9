import { allocate } from '#app/features/allocation/commands-allocate.server';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { type Command, Misused, orRefuse } from '../command';

export const command: Command = {
  usage: '--edition SLUG [--time-limit S] [--seed N]',
  options: {
    edition: { type: 'string' },
    problem: { type: 'string' },
    'time-limit': { type: 'string' },
    seed: { type: 'string' },
  },
  database: true,
  run: async (given, { db, act }) => {
    if (given.text('problem')) throw new Misused('allocate --problem is not built yet');
    const input = {
      editionSlug: given.needed('edition'),
      timeLimitSeconds: given.number('time-limit'),
      seed: given.number('seed'),
    };
    const solver = solverPool();
    try {
      return { value: orRefuse(await allocate(db, act(), input, solver.solve)) };
    } finally {
      await solver.close();
    }
  },
};
