import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import { type Command, orRefuse } from '../command';
import { bytesOf } from '../files';

export const command: Command = {
  usage: '--edition SLUG --accept all|FILE',
  options: { edition: { type: 'string' }, accept: { type: 'string' } },
  database: true,
  run: async (given, { db, act }) => {
    const editionSlug = given.needed('edition');
    const accept = given.needed('accept');
    const firms = accept === 'all' ? 'all' : firmsIn((await bytesOf(accept)).toString('utf8'));
    return { value: orRefuse(await decideRegistrations(db, act(), { editionSlug, firms })) };
  },
};

/** One firm a line, as COUNTRY:identifier; blank lines do not count. */
const firmsIn = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
