import type { z } from 'zod';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { checkProblem } from './check-problem';
import { LIMITS } from './limits';
import type { AllocationProblem } from './problem';
import {
  apartSchema,
  boothSchema,
  candidateSchema,
  placementSchema,
  registrationSchema,
  restSchema,
  togetherSchema,
} from './problem-schema';

/** So many faults are enough to see what is wrong with a file. */
const MOST_PROBLEMS = 100;

/**
 * A file's text → a problem fit to be solved, or what is wrong with it, by item (at most 100 problems). Problems:
 * FILE_NOT_JSON, with the `file` named; ALLOCATION_MALFORMED (a missing, unknown or mistyped field, its path in `params.path`);
 * ALLOCATION_TOO_MANY; and those of `checkProblem`.
 */
export function parseProblem(text: string, file: string): Result<AllocationProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    return refuse({ code: 'FILE_NOT_JSON', params: { file, detail } });
  }
  if (!isRecord(json)) return refuse(malformed('', 'not an object'));
  const reader = readerOf(json);
  const lists = {
    booths: reader.list('booths', boothSchema),
    registrations: reader.list('registrations', registrationSchema),
    candidates: reader.list('candidates', candidateSchema),
    apart: reader.list('apart', apartSchema, 'optional'),
    together: reader.list('together', togetherSchema, 'optional'),
  };
  const previous = 'previous' in json ? { previous: reader.list('previous', placementSchema) } : {};
  const { objective, draw } = reader.rest();
  if (reader.problems.length > 0) return refuse(...reader.problems.slice(0, MOST_PROBLEMS));
  const problem: AllocationProblem = { ...lists, ...previous, objective, ...(draw && { draw }) };
  const problems = checkProblem(problem);
  return problems.length > 0 ? refuse(...problems.slice(0, MOST_PROBLEMS)) : ok(problem);
}

type List = 'booths' | 'registrations' | 'candidates' | 'apart' | 'together' | 'previous';

const MOST: Record<List, number> = {
  booths: LIMITS.booths,
  registrations: LIMITS.registrations,
  candidates: LIMITS.candidates,
  apart: LIMITS.rules,
  together: LIMITS.rules,
  previous: LIMITS.registrations,
};

function readerOf(json: Record<string, unknown>) {
  const problems: Problem[] = [];
  const rest: Record<string, unknown> = { ...json };
  return {
    problems,
    list: <T>(key: List, schema: z.ZodType<T>, presence: 'needed' | 'optional' = 'needed'): T[] => {
      const given = json[key];
      delete rest[key];
      if (given === undefined && presence === 'optional') return [];
      if (!Array.isArray(given)) {
        problems.push(malformed(key, given === undefined ? 'missing' : 'not a list'));
        return [];
      }
      if (given.length > MOST[key]) {
        const params = { list: key, count: given.length, limit: MOST[key] };
        problems.push({ code: 'ALLOCATION_TOO_MANY', at: key, params });
        return [];
      }
      return itemsOf(key, given, schema, problems);
    },
    rest: (): z.infer<typeof restSchema> => {
      const read = restSchema.safeParse(rest);
      if (read.success) return read.data;
      problems.push(...issuesOf('', '', read.error));
      return { objective: 'total' };
    },
  };
}

function itemsOf<T>(key: List, given: unknown[], schema: z.ZodType<T>, problems: Problem[]): T[] {
  const items: T[] = [];
  for (const [index, item] of given.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const read = schema.safeParse(item);
    if (read.success) items.push(read.data);
    else problems.push(...issuesOf(`${key}[${index}]`, nameOf(item), read.error));
  }
  return items;
}

/** What an item calls itself, as far as it does. */
function nameOf(item: unknown): string {
  if (!isRecord(item)) return '';
  const { id, registration, registrations, booths } = item;
  if (typeof id === 'string') return id.slice(0, 100);
  if (typeof registration === 'string')
    return `${registration}: ${Array.isArray(booths) ? booths.join(' + ') : '?'}`.slice(0, 100);
  return Array.isArray(registrations) ? registrations.join(' / ').slice(0, 100) : '';
}

function issuesOf(base: string, name: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const inside = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
    const path = `${base}${inside.join('')}`.replace(/^\./, '');
    const problem = malformed(path, issue.message);
    return name ? { ...problem, at: name } : problem;
  });
}

const malformed = (path: string, detail: string): Problem => {
  return { code: 'ALLOCATION_MALFORMED', at: path || undefined, params: { path: path || '/', detail } };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
