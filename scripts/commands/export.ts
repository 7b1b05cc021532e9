import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { missionCalendars } from '#app/calendar/mission.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { bookOlderPapers } from '#app/features/accounting/commands-post.server';
import { writeFec } from '#app/features/accounting/queries-fec.server';
import type { Db } from '#db/connection';
import { type Command, type Given, Misused, orRefuse, Refused } from '../command';
import { xlsxOf } from '../export-xlsx';
import type { Instance } from '../instance';

type Exported = { name: string; content: string | Uint8Array };

export const command: Command = {
  usage:
    '--ics MISSION | --fec YEAR | --xlsx LIST [--edition SLUG | --mission SLUG] [--year YEAR] [--lang fr|en], [--out DIR]',
  options: {
    ics: { type: 'string' },
    fec: { type: 'string' },
    xlsx: { type: 'string' },
    edition: { type: 'string' },
    mission: { type: 'string' },
    year: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
  },
  database: true,
  run: async (given, instance) => {
    const { folder, files } = await exported(given, instance);
    const written = files.map(({ name, content }) => ({ file: path.join(folder, name), content }));
    try {
      await mkdir(folder, { recursive: true });
      for (const { file, content } of written) await writeFile(file, content);
    } catch {
      throw new Refused({ code: 'FILE_NOT_WRITTEN', at: folder, params: { file: folder } });
    }
    return { value: written.map(({ file }) => file) };
  },
};

async function exported(given: Given, instance: Instance): Promise<{ folder: string; files: Exported[] }> {
  const kinds = ['ics', 'fec', 'xlsx'].filter((kind) => given.text(kind) !== undefined);
  if (kinds.length !== 1) throw new Misused('one of --ics, --fec and --xlsx');
  const list = given.text('xlsx');
  if (list !== undefined)
    return { folder: given.text('out') ?? '.', files: [await xlsxOf(given, instance, list)] };
  const { db, act } = instance;
  const year = given.text('fec');
  if (year === undefined) {
    const mission = given.needed('ics');
    return { folder: given.text('out') ?? mission, files: await calendarsOf(db, mission) };
  }
  if (!/^\d{4}$/.test(year)) throw new Refused({ code: 'FEC_YEAR_INVALID', at: year, params: { year } });
  await bookOlderPapers(db, act());
  const organisationId = await findHostOrganisation(db);
  if (!organisationId) throw new Refused({ code: 'LEDGER_YEAR_EMPTY', params: { year } });
  const { name, text } = orRefuse(await writeFec(db, organisationId, Number(year)));
  return { folder: given.text('out') ?? '.', files: [{ name, content: text }] };
}

async function calendarsOf(db: Db, mission: string): Promise<Exported[]> {
  const calendars = await missionCalendars(db, mission);
  if (!calendars) throw new Refused({ code: 'NO_SUCH_MISSION', at: mission, params: { mission } });
  return calendars.map(({ filename, calendar }) => ({ name: filename, content: calendar }));
}
