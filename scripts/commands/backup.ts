import { stat } from 'node:fs/promises';
import { copyDatabase, lookInto } from '#db/file';
import { type Command, Misused, Refused } from '../command';
import { databaseFile } from '../instance';
import { exists, isSameFile, writeWhole } from '../whole-file';

/** Does not bring the database up to date first: what is kept is what was there, as before an upgrade. */
export const command: Command = {
  usage: 'F [--replace]',
  options: { replace: { type: 'boolean' } },
  words: 1,
  run: async (given) => {
    const [file] = given.words;
    if (!file) throw new Misused('backup into which file?');
    const database = databaseFile();
    if (!(await exists(database)))
      throw new Refused({ code: 'DATABASE_MISSING', params: { file: database } });
    if (await isSameFile(file, database)) throw new Refused({ code: 'BACKUP_ONTO_ITSELF', at: file });
    let migration: string | undefined;
    const made = await writeWhole(file, { replace: given.on('replace') }, async (making) => {
      copyDatabase(database, making);
      const { migrations, faults } = lookInto(making);
      migration = migrations.at(-1);
      if (faults.length > 0 || !migration) throw unsound(database, faults);
    });
    return { value: { ...made, migration, database: { file: database, size: (await stat(database)).size } } };
  },
};

const unsound = (file: string, faults: string[]) =>
  new Refused({
    code: 'DATABASE_UNSOUND',
    at: file,
    params: { file, faults: faults.slice(0, 5).join('; ') },
  });
