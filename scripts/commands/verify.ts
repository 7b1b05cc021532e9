import { checkAll } from '../checks';
import type { Command } from '../command';

export const command: Command = {
  usage: '',
  options: {},
  database: true,
  run: async (_given, { db }) => {
    const checks = await checkAll(db);
    const ok = checks.every((check) => check.ok);
    return { value: { ok, checks }, refused: !ok };
  },
};
