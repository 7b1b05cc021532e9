import { z } from 'zod';
import { decimalFigure, percentFigure } from '#app/domain/shared/figures';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { type SmeClass, smeClass } from './sme-class';

const figures = {
  headcount: decimalFigure.refine((count) => Number(count) <= 10_000_000),
  turnoverCents: z.int().nonnegative().max(100_000_000_000_000),
  balanceCents: z.int().nonnegative().max(100_000_000_000_000),
};

const year = z.object({
  ...figures,
  related: z
    .array(z.object({ ...figures, sharePercent: percentFigure }))
    .max(1000)
    .default([]),
  publicPercent: percentFigure.default('0'),
});

const years = z
  .array(year.extend({ year: z.int() }))
  .min(1)
  .refine((list) => list.every((one, at) => at === 0 || one.year === (list[at - 1]?.year ?? 0) + 1));

/**
 * One firm (format of `smeDefinition.cases`): one year's figures, or `years` with them, consecutive and oldest first;
 * `related` firms with their share and the `publicPercent` where there are any. Problem INVALID_CASE with the path.
 */
export function answerSmeCase(raw: unknown): Result<{ class: SmeClass }> {
  const several = z.object({ years }).safeParse(raw);
  if (several.success) return ok({ class: smeClass(several.data.years) });
  const single = year.safeParse(raw);
  if (single.success) return ok({ class: smeClass([single.data]) });
  const { issues } = hasYears.safeParse(raw).success ? several.error : single.error;
  return refuse(...issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.map(String).join('.') })));
}

const hasYears = z.object({ years: z.array(z.unknown()) });
