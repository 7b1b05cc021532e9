import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import { type Command, Refused } from '../command';
import { bytesOf } from '../files';

export const command: Command = {
  usage: '--edition SLUG --file F [--dry-run] [--skip-refused]',
  options: {
    edition: { type: 'string' },
    file: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-refused': { type: 'boolean' },
  },
  database: true,
  run: async (given, { db, act }) => {
    const editionSlug = given.needed('edition');
    const bytes = await bytesIn(given.needed('file'));
    const dryRun = given.on('dry-run');
    const report = await importRegistrationFile(db, act(), {
      editionSlug,
      bytes,
      dryRun,
      skipRefused: given.on('skip-refused'),
    });
    if (!report.ok) throw new Refused(...report.problems).withShape(nothing);
    return { value: report.value, refused: !dryRun && !report.value.written };
  },
};

async function bytesIn(file: string): Promise<Buffer> {
  try {
    return await bytesOf(file);
  } catch (error) {
    throw error instanceof Refused ? error.withShape(nothing) : error;
  }
}

const nothing = { written: false, accepted: 0, refused: 0, ignored: 0, records: [] };
