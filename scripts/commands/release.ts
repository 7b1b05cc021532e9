import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { type Command, orRefuse } from '../command';

export const command: Command = {
  usage: '--edition SLUG',
  options: { edition: { type: 'string' } },
  database: true,
  run: async (given, { db, act }) => ({
    value: orRefuse(await releaseAllocation(db, act(), { editionSlug: given.needed('edition') })),
  }),
};
