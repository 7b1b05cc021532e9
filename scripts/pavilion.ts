import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { type Answer, type Command, type Given, Misused, Refused } from './command';
import { commandNames, findCommand, isPlanned } from './commands';
import { instantOf } from './now';
import type { WordedProblem } from './words';

/** What one call needs is loaded when it needs it. */
const load = createRequire(import.meta.url);

const everywhere = { json: { type: 'boolean' }, now: { type: 'string' } } as const;

/** One call of the command line: what to print on standard output, and the exit code. */
async function main(args: string[]): Promise<number> {
  const found = findCommand(args);
  if (!found) return misused(args);
  try {
    const given = read(found.command, found.rest);
    const answer = await carryOut(found.command, given);
    await print(answer.value, given.on('json'));
    return answer.refused ? 1 : 0;
  } catch (error) {
    if (error instanceof Misused) return explain(error.message, [`${found.name} ${found.command.usage}`]);
    await print(
      { ...(error instanceof Refused && error.shape), problems: problemsOf(error) },
      args.includes('--json'),
    );
    return 1;
  }
}

async function carryOut(command: Command, given: Given): Promise<Answer> {
  if (!command.database) return command.run(given);
  const alone = command.alone?.(given);
  if (alone) return alone;
  const { withInstance }: typeof import('./instance') = load('./instance');
  return withInstance(instantOf(given), (instance) => command.run(given, instance));
}

function read(command: Command, rest: string[]): Given {
  const parsed = parsedArgs(command, rest);
  if (parsed.positionals.length > (command.words ?? 0)) {
    throw new Misused(`what is “${parsed.positionals.at(-1)}”?`);
  }
  const text = (flag: string) => {
    const value = parsed.values[flag];
    return typeof value === 'string' ? value : undefined;
  };
  const needed = (flag: string) => {
    const value = text(flag);
    if (!value) throw new Misused(`--${flag} is missing`);
    return value;
  };
  const number = (flag: string) => {
    const value = text(flag);
    if (value === undefined) return undefined;
    if (!/^\d+(\.\d+)?$/.test(value)) throw new Misused(`--${flag} is a number, not “${value}”`);
    return Number(value);
  };
  return { words: parsed.positionals, text, needed, number, on: (flag) => parsed.values[flag] === true };
}

type Parsed = { values: Record<string, unknown>; positionals: string[] };

function parsedArgs(command: Command, args: string[]): Parsed {
  try {
    const options = { ...command.options, ...everywhere };
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : 'the options are not right');
  }
}

function problemsOf(error: unknown): WordedProblem[] {
  const { inWords }: typeof import('./words') = load('./words');
  if (error instanceof Refused) return error.problems.map(inWords);
  const detail = error instanceof Error ? error.message : String(error);
  return [inWords({ code: 'UNEXPECTED', params: { detail } })];
}

async function print(value: unknown, json: boolean): Promise<void> {
  const text = json ? JSON.stringify(value) : JSON.stringify(value, null, 2);
  const fault = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    process.stdout.write(`${text}\n`, resolve),
  );
  // Whoever reads only the first lines (`| head`) has what they wanted.
  if (!fault || fault.code === 'EPIPE') return;
  process.stderr.write(`Pavilion: the answer could not be written: ${fault.message}\n`);
  process.exitCode = 1;
}

function misused(args: string[]): number {
  const name = args.filter((word) => !word.startsWith('--')).join(' ');
  if (isPlanned(args)) return explain(`${name} is not built yet`, []);
  return explain(name ? `there is no command “${name}”` : 'which command?', commandNames());
}

function explain(fault: string, usages: string[]): number {
  const lines = usages.map((usage) => `  npm run -s pavilion -- ${usage}`);
  process.stderr.write(`${[`Pavilion: ${fault}`, ...lines].join('\n')}\n`);
  return 2;
}

// What can't be written is told by `print`; standard error has nobody left to tell.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
main(process.argv.slice(2)).then(end);

/** It ends by itself, so that what was compiled is kept for the next call; what was left open does not hold it up. */
function end(code: number): void {
  process.exitCode = code || process.exitCode;
  setTimeout(() => process.exit(), 5_000).unref();
}
