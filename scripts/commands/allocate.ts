import { allocate } from '#app/features/allocation/commands-allocate.server';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { type Command, type Given, Misused, orRefuse } from '../command';
import { answerTo } from './allocate-problem';

export const command: Command = {
  usage: '--edition SLUG | --problem FILE [--time-limit S] [--seed N]',
  options: {
    edition: { type: 'string' },
    problem: { type: 'string' },
    'time-limit': { type: 'string' },
    seed: { type: 'string' },
  },
  database: true,
  alone: (given) => {
    const file = given.text('problem');
    if (file === undefined) return undefined;
    if (given.text('edition')) throw new Misused('--edition or --problem, not both');
    const { timeLimitSeconds = 60, seed = 1 } = limitsOf(given);
    return answerTo(file, { timeLimitSeconds, seed });
  },
  run: async (given, { db, act }) => {
    const input = { editionSlug: given.needed('edition'), ...limitsOf(given) };
    const solver = solverPool();
    try {
      return { value: orRefuse(await allocate(db, act(), input, solver.solve)) };
    } finally {
      await solver.close();
    }
  },
};

function limitsOf(given: Given): { timeLimitSeconds?: number; seed?: number } {
  const timeLimitSeconds = given.number('time-limit');
  if (timeLimitSeconds === 0) throw new Misused('--time-limit is in seconds, above 0');
  const seed = given.number('seed');
  if (seed !== undefined && !(Number.isInteger(seed) && seed < 2 ** 31))
    throw new Misused('--seed is a whole number below 2147483648');
  return { timeLimitSeconds, seed };
}
