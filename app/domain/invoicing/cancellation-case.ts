import { z } from 'zod';
import { isZone } from '#app/domain/delegations/local-time';
import { isLocalDate } from '#app/domain/shared/dates';
import { centsFigure, percentFigure } from '#app/domain/shared/figures';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import {
  type CancellationGrid,
  type CancellationSettlement,
  type CancellationTier,
  daysBeforeOpening,
  settleCancellation,
  tierAt,
} from './cancellation';

const tier = z.union([
  z.object({ minDaysBefore: z.int().nullable(), retainedPercent: percentFigure }),
  z.object({
    minDaysBefore: z.int().nullable(),
    retained: z.enum(['REGISTRATION_FEE', 'REGISTRATION_FEE_AND_DEPOSIT']),
  }),
]);

const tiers = z.array(tier).min(1).refine(inOrder, { message: 'TIERS_NOT_IN_ORDER' });

const grids = z.array(z.object({ id: z.string().min(1), tiers }));

const day = z.string().refine(isLocalDate);

const cancellationCase = z
  .object({
    grid: z.string().optional(),
    tiers: tiers.optional(),
    opening: day,
    timeZone: z.string().refine(isZone).optional(),
    cancelled: day.optional(),
    cancelledAt: z.iso.datetime({ offset: true }).optional(),
    exclVatCents: centsFigure.optional(),
    registrationFeeCents: centsFigure.optional(),
    depositExclVatCents: centsFigure.optional(),
    vatRatePercent: percentFigure.optional(),
  })
  .refine(({ grid, tiers }) => (grid === undefined) !== (tiers === undefined), { path: ['tiers'] })
  .refine(({ cancelled, cancelledAt }) => (cancelled === undefined) !== (cancelledAt === undefined), {
    path: ['cancelledAt'],
  })
  .refine(({ cancelledAt, timeZone }) => cancelledAt === undefined || timeZone !== undefined, {
    path: ['timeZone'],
  })
  .refine(({ exclVatCents, vatRatePercent }) => exclVatCents === undefined || vatRatePercent !== undefined, {
    path: ['vatRatePercent'],
  });

export type CancellationAnswer = {
  daysBefore: number;
  retainedPercent: string | null;
  retained?: string;
} & Partial<CancellationSettlement>;

/** Reads grids (`cancellationGrids` of the price file). Problem CANCELLATION_GRID_INVALID; tiers go from far to near. */
export function parseCancellationGrids(raw: unknown): Result<CancellationGrid[]> {
  const parsed = grids.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map(({ path }) => ({
      code: 'CANCELLATION_GRID_INVALID',
      field: path.map(String).join('.') || 'cancellationGrids',
    })),
  );
}

/**
 * One case of a file of cancellations (format of `rules/cancellation.json`): days, the share kept and, when the case has a
 * price, the amounts in cents. Problems: INVALID_CASE with the path, UNKNOWN_CANCELLATION_GRID, those of `settleCancellation`.
 */
export function answerCancellationCase(
  known: readonly CancellationGrid[],
  raw: unknown,
): Result<CancellationAnswer> {
  const parsed = cancellationCase.safeParse(raw);
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.map(String).join('.') })),
    );
  const { opening, timeZone = '', cancelled, cancelledAt = '', exclVatCents, vatRatePercent } = parsed.data;
  const found = parsed.data.tiers ?? known.find(({ id }) => id === parsed.data.grid)?.tiers;
  if (!found) return refuse({ code: 'UNKNOWN_CANCELLATION_GRID', params: { grid: parsed.data.grid ?? '' } });
  const daysBefore = daysBeforeOpening(
    opening,
    cancelled ? { on: cancelled } : { at: cancelledAt, timeZone },
  );
  const tier = tierAt(found, daysBefore);
  const kept =
    'retainedPercent' in tier
      ? { retainedPercent: tier.retainedPercent }
      : { retainedPercent: null, retained: tier.retained };
  if (exclVatCents === undefined || vatRatePercent === undefined) return ok({ daysBefore, ...kept });
  const { registrationFeeCents, depositExclVatCents } = parsed.data;
  const price = { exclVatCents, vatRatePercent, registrationFeeCents, depositExclVatCents };
  const settled = settleCancellation(tier, price);
  return settled.ok ? ok({ daysBefore, ...kept, ...settled.value }) : settled;
}

/** From far to near; only the last may go on after the opening. */
function inOrder(tiers: CancellationTier[]): boolean {
  return tiers.every(({ minDaysBefore }, index) => {
    const before = tiers[index - 1]?.minDaysBefore;
    return before === undefined || (before !== null && (minDaysBefore === null || minDaysBefore < before));
  });
}
