import { z } from 'zod';
import { importFairs } from '#app/features/fairs/commands.server';
import { builtInFairs } from '#db/seed/files';
import { type Command, orRefuse } from '../command';
import { jsonOf } from '../files';

export const command: Command = {
  usage: '[--file F]',
  options: { file: { type: 'string' } },
  database: true,
  run: async (given, { db, act }) => {
    const file = given.text('file');
    const files = file ? partsOf(await jsonOf(file)) : await builtInFairs();
    const { written, editions } = orRefuse(await importFairs(db, act(), files));
    return { value: { written, editions } };
  },
};

/** One file may hold any of the four: it is known by the list that it has. */
function partsOf(file: unknown) {
  const has = (key: string) => z.object({ [key]: z.array(z.unknown()) }).safeParse(file).success;
  const part = (key: string) => (has(key) ? file : undefined);
  const parts = { network: part('members'), priceLists: part('lists'), subsidies: part('schemes') };
  const others = Object.values(parts).some((content) => content !== undefined);
  return { ...parts, fairs: has('fairs') || !others ? file : undefined };
}
