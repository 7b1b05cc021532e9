import type { ParseArgsConfig } from 'node:util';
import type { Problem, Result } from '#app/domain/shared/problem';
import type { Instance } from './instance';

/** What was typed after the command's name, checked against its options. */
export type Given = {
  words: string[];
  text: (flag: string) => string | undefined;
  /** The flag's value; misused without it. */
  needed: (flag: string) => string;
  number: (flag: string) => number | undefined;
  on: (flag: string) => boolean;
};

/** What a command answers. `refused`: the value is printed all the same, and the exit code is 1. */
export type Answer = { value: unknown; refused?: boolean };

export type Command = {
  /** What follows the name, e.g. `--edition SLUG --file F`. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many bare words may follow; none when absent. */
  words?: number;
} & (
  | { database?: false; run: (given: Given) => Answer | Promise<Answer> }
  | {
      database: true;
      run: (given: Given, instance: Instance) => Promise<Answer>;
      /** Answers a call that needs no database, which is then not opened; undefined where it does. */
      alone?: (given: Given) => Promise<Answer> | undefined;
    }
);

/** A misuse: usage on standard error, exit 2. */
export class Misused extends Error {}

/** A refusal found on the way: its problems are printed, exit 1. */
export class Refused extends Error {
  readonly problems: Problem[];
  /** What an import prints around its problems. */
  shape: object = {};

  constructor(...problems: Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }

  withShape(shape: object): this {
    this.shape = shape;
    return this;
  }
}

export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(...result.problems);
  return result.value;
}
