import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Problem, Result } from '#app/domain/shared/problem';
import { Refused } from './command';

const list = z.array(z.unknown()).optional();

const anyCases = z.object({
  cases: list,
  examples: list,
  aidExamples: list,
  cancellationExamples: list,
  deMinimis: z.object({ cases: list }).optional(),
  smeDefinition: z.object({ cases: list }).optional(),
});

/** The list of a rule's own name; a file may hold the cases of several rules side by side. */
type Named = 'aidExamples' | 'cancellationExamples' | 'deMinimis' | 'smeDefinition';

/** The cases of a file: the array that it is, its `cases`, the list named after the rule, or its `examples`. */
export function casesIn(file: unknown, named?: Named): unknown[] {
  if (Array.isArray(file)) return file;
  const found = anyCases.safeParse(file).data;
  const own = named && found?.[named];
  const cases = found?.cases ?? (Array.isArray(own) ? own : own?.cases) ?? found?.examples;
  if (!cases) throw new Refused({ code: 'CASES_MISSING' });
  return cases;
}

const identity = z.object({ id: z.union([z.string(), z.number()]) });

/** Each case of the given shape with its id and its answer; the first that is not of that shape is refused. */
export function eachCase<T extends object>(
  file: unknown,
  shape: z.ZodType<T>,
  answer: (one: T) => object,
): object[] {
  return casesIn(file).map((one, index) => {
    const parsed = shape.safeParse(one);
    if (!parsed.success)
      throw new Refused({ code: 'CASE_MALFORMED', at: String(index + 1), params: { case: index + 1 } });
    return { ...identity.safeParse(one).data, ...answer(parsed.data) };
  });
}

/** Each case with its id and what it comes to; when any can't be answered, all that is wrong with the file. */
export function answerEach<T extends object>(
  cases: unknown[],
  answer: (one: unknown, position: number) => Result<T>,
): ({ id?: string | number } & T)[] {
  const problems: Problem[] = [];
  const answers = cases.flatMap((one, index) => {
    const named = identity.safeParse(one).data;
    const answered = answer(one, index + 1);
    if (answered.ok) return [{ ...named, ...answered.value }];
    const at = String(named?.id ?? index + 1);
    for (const problem of answered.problems)
      problems.push({ ...problem, at: problem.field ? `${at}.${problem.field}` : at });
    return [];
  });
  if (problems.length > 0) throw new Refused(...problems);
  return answers;
}

/** Data that the project carries: price lists, schemes. */
export const builtIn = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../db/seed/data/${name}`, import.meta.url), 'utf8'));
