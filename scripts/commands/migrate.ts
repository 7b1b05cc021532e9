import type { Command } from '../command';

export const command: Command = {
  usage: '',
  options: {},
  database: true,
  run: async (_given, { applied }) => ({ value: { applied } }),
};
