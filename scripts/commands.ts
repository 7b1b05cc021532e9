import type { Command } from './command';

type Loader = () => Promise<{ command: Command }>;

/** Every command that is built. Each is loaded when it is called, so that a short question costs little. */
const built: Record<string, Loader> = {
  migrate: () => import('./commands/migrate'),
  seed: () => import('./commands/seed'),
  'import fairs': () => import('./commands/import-fairs'),
  'import plan': () => import('./commands/import-plan'),
  'import registrations': () => import('./commands/import-registrations'),
  'import delegation': () => import('./commands/import-delegation'),
  'import bank': () => import('./commands/import-bank'),
  decide: () => import('./commands/decide'),
  allocate: () => import('./commands/allocate'),
  release: () => import('./commands/release'),
  issue: () => import('./commands/issue'),
  documents: () => import('./commands/documents'),
  backup: () => import('./commands/backup'),
  restore: () => import('./commands/restore'),
  verify: () => import('./commands/verify'),
  rules: () => import('./commands/rules'),
  export: () => import('./commands/export'),
  'deliver-mail': () => import('./commands/deliver-mail'),
};

/** What COMMANDS promises and a later stage brings. */
const planned = ['purge'];

export const commandNames = (): string[] => Object.keys(built);

export const isPlanned = (args: string[]): boolean =>
  planned.some((name) => `${args.join(' ')} `.startsWith(`${name} `));

/** The command that the first one or two words name, and what was typed after them. */
export async function findCommand(
  args: string[],
): Promise<{ name: string; command: Command; rest: string[] } | undefined> {
  for (const count of [2, 1]) {
    const name = args.slice(0, count).join(' ');
    const load = Object.hasOwn(built, name) ? built[name] : undefined;
    if (load) return { name, command: (await load()).command, rest: args.slice(count) };
  }
  return undefined;
}
