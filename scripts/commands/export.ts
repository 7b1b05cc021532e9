import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { missionCalendars } from '#app/calendar/mission.server';
import { type Command, Misused, Refused } from '../command';

export const command: Command = {
  usage: '--ics MISSION [--out DIR]',
  options: {
    ics: { type: 'string' },
    fec: { type: 'string' },
    xlsx: { type: 'string' },
    out: { type: 'string' },
  },
  database: true,
  run: async (given, { db }) => {
    for (const later of ['fec', 'xlsx']) {
      if (given.text(later) !== undefined) throw new Misused(`export --${later} is not built yet`);
    }
    const mission = given.needed('ics');
    const calendars = await missionCalendars(db, mission);
    if (!calendars) throw new Refused({ code: 'NO_SUCH_MISSION', at: mission, params: { mission } });
    const folder = given.text('out') ?? mission;
    const files = calendars.map(({ filename, calendar }) => ({
      file: path.join(folder, filename),
      calendar,
    }));
    try {
      await mkdir(folder, { recursive: true });
      for (const { file, calendar } of files) await writeFile(file, calendar);
    } catch {
      throw new Refused({ code: 'FILE_NOT_WRITTEN', at: folder, params: { file: folder } });
    }
    return { value: files.map(({ file }) => file) };
  },
};
