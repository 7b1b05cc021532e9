import { type Command, Misused } from '../command';
import { databaseFile } from '../instance';
import { instantOf } from '../now';
import { restoreDatabase } from '../restore';

export const command: Command = {
  usage: 'F',
  options: {},
  words: 1,
  run: async (given) => {
    const [file] = given.words;
    if (!file) throw new Misused('restore which file?');
    return { value: await restoreDatabase(file, databaseFile(), instantOf(given)) };
  },
};
