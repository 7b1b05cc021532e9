import { z } from 'zod';
import { isLocalDate } from '#app/domain/shared/dates';
import { centsFigure, decimalFigure } from '#app/domain/shared/figures';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { type AidAnswer, schemeAid } from './aid';
import { type Scheme, schemeOf } from './scheme';

const aidCase = z.object({
  scheme: z.string().min(1),
  version: z.int().positive().optional(),
  on: z.string().refine(isLocalDate).optional(),
  eligibleCents: centsFigure,
  areaM2: decimalFigure.refine((area) => Number(area) > 0).nullish(),
  equityCents: z.int().optional(),
  headroomCents: centsFigure.optional(),
});

/** One aid question (format of `aidExamples`), in cents. Problems: INVALID_CASE with the path, those of `schemeOf`. */
export function answerAidCase(schemes: readonly Scheme[], raw: unknown): Result<AidAnswer> {
  const parsed = aidCase.safeParse(raw);
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.map(String).join('.') })),
    );
  const { scheme: id, version, on, eligibleCents, areaM2, equityCents, headroomCents } = parsed.data;
  const scheme = schemeOf(schemes, { id, version, on });
  if (!scheme.ok) return scheme;
  const headroomsCents = headroomCents === undefined ? [] : [headroomCents];
  return ok(
    schemeAid(scheme.value, { eligibleCents, areaM2: areaM2 ?? undefined, equityCents, headroomsCents }),
  );
}
