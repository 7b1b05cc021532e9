import { createRequire } from 'node:module';
import type { Command } from './command';

/** Every command that is built; `import fairs` is in commands/import-fairs.ts. */
const built = [
  'migrate',
  'seed',
  'import fairs',
  'import plan',
  'import registrations',
  'import delegation',
  'import bank',
  'decide',
  'allocate',
  'release',
  'issue',
  'documents',
  'backup',
  'restore',
  'verify',
  'rules',
  'export',
  'deliver-mail',
];

/** What COMMANDS promises and a later stage brings. */
const planned = ['purge'];

export const commandNames = (): string[] => [...built];

export const isPlanned = (args: string[]): boolean =>
  planned.some((name) => `${args.join(' ')} `.startsWith(`${name} `));

/** The command that the first one or two words name, and what was typed after them. */
export function findCommand(args: string[]): { name: string; command: Command; rest: string[] } | undefined {
  for (const count of [2, 1]) {
    const name = args.slice(0, count).join(' ');
    if (built.includes(name)) return { name, command: commandCalled(name), rest: args.slice(count) };
  }
  return undefined;
}

const load = createRequire(import.meta.url);

/** A command is loaded when it is called, so that a short question costs little. */
function commandCalled(name: string): Command {
  const { command }: { command: Command } = load(`./commands/${name.replace(' ', '-')}`);
  return command;
}
