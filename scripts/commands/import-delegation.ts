import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { type Command, Refused } from '../command';
import { bytesOf } from '../files';

export const command: Command = {
  usage: '--mission SLUG --file F [--programme F2]',
  options: {
    mission: { type: 'string' },
    file: { type: 'string' },
    programme: { type: 'string' },
  },
  database: true,
  run: async (given, { db, act }) => {
    const missionSlug = given.needed('mission');
    const bytes = await bytesIn(given.needed('file'));
    const programme = given.text('programme');
    const report = await importDelegationFile(db, act(), {
      missionSlug,
      bytes,
      programmeBytes: programme ? await bytesIn(programme) : null,
    });
    if (!report.ok) throw new Refused(...report.problems).withShape(nothing);
    const alerts = report.value.alerts.map(({ n, name, code }) => ({ n, name, code }));
    return { value: { ...report.value, alerts } };
  },
};

async function bytesIn(file: string): Promise<Buffer> {
  try {
    return await bytesOf(file);
  } catch (error) {
    throw error instanceof Refused ? error.withShape(nothing) : error;
  }
}

const nothing = {
  written: false,
  persons: 0,
  companies: 0,
  rooms: {},
  segments: [],
  alerts: [],
  conflicts: [],
};
