import { z } from 'zod';
import { isLocalDate } from '#app/domain/shared/dates';
import { centsFigure } from '#app/domain/shared/figures';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { type DeMinimisAnswer, deMinimis, deMinimisCeiling } from './de-minimis';

const day = z.string().refine(isLocalDate);
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .default('FR');

const deMinimisCase = z.object({
  company: z.string().min(1),
  group: z.array(z.string().min(1)).default([]),
  memberState: state,
  on: day,
  newAidCents: centsFigure,
  grants: z.array(
    z.object({
      date: day,
      amountCents: centsFigure,
      company: z.string().min(1).optional(),
      memberState: state,
      basis: z.string().min(1).default('DE_MINIMIS'),
    }),
  ),
});

/**
 * One case of a de minimis ledger (format of `rules/de-minimis.json`). A grant that names no firm is the asking firm's.
 * Without a ceiling in the file, the one in force on the day. Problems: INVALID_CASE with the path, NO_DE_MINIMIS_RULE.
 */
export function answerDeMinimisCase(raw: unknown, ceilingInFile: Cents | undefined): Result<DeMinimisAnswer> {
  const parsed = deMinimisCase.safeParse(raw);
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.map(String).join('.') })),
    );
  const { company, on, grants, ...question } = parsed.data;
  const ceiling = ceilingInFile === undefined ? deMinimisCeiling(on) : ok(ceilingInFile);
  if (!ceiling.ok) return ceiling;
  const received = grants.map(({ date, ...grant }) => ({
    on: date,
    ...grant,
    company: grant.company ?? company,
  }));
  return ok(deMinimis({ ...question, company, on, grants: received }, ceiling.value));
}
