import { dayIn, daysBetween, type Instant, type LocalDate } from '#app/domain/shared/dates';
import { type Cents, type Decimal, percentOf } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** What is kept: a share of the price, or the sums that the terms name. */
export type Retained =
  | { retainedPercent: Decimal }
  | { retained: 'REGISTRATION_FEE' | 'REGISTRATION_FEE_AND_DEPOSIT' };

/** `minDaysBefore` null: up to and after the opening. */
export type CancellationTier = { minDaysBefore: number | null } & Retained;

export type CancellationGrid = { id: string; tiers: CancellationTier[] };

/**
 * Whole days from a cancellation to the opening, both as calendar days where the fair is: 1 March 23 h in Paris is
 * already 2 March in Shanghai. Negative after the opening.
 */
export function daysBeforeOpening(
  opening: LocalDate,
  cancelled: { on: LocalDate } | { at: Instant; timeZone: string },
): number {
  return daysBetween('on' in cancelled ? cancelled.on : dayIn(cancelled.at, cancelled.timeZone), opening);
}

/** The first tier whose `minDaysBefore` is reached; the last one when none is, as after the opening (DOMAIN §1.4). */
export function tierAt(tiers: readonly CancellationTier[], daysBefore: number): CancellationTier {
  const reached = tiers.find(({ minDaysBefore }) => minDaysBefore === null || daysBefore >= minDaysBefore);
  const tier = reached ?? tiers.at(-1);
  if (!tier) throw new RangeError('a cancellation grid has at least one tier');
  return tier;
}

/** What was agreed, in cents excluding VAT; the fee and the deposit only matter to grids that name them. */
export type CancelledPrice = {
  exclVatCents: Cents;
  registrationFeeCents?: Cents;
  depositExclVatCents?: Cents;
  /** "0" where the sum kept is taken to be compensation outside the scope of VAT (CJEU C-277/05). */
  vatRatePercent: Decimal;
};

export type CancellationSettlement = {
  retainedExclVatCents: Cents;
  retainedVatCents: Cents;
  retainedInclVatCents: Cents;
  creditExclVatCents: Cents;
};

/**
 * What the organiser keeps of a cancelled booth and what it credits, in cents: the kept sum half-up and never above the
 * price, then its VAT half-up; both parts sum to the price. Kept sums are taxed as consideration (CJEU C-250/14, C-295/17).
 * Problems: CANCELLATION_FEE_UNKNOWN, CANCELLATION_DEPOSIT_UNKNOWN when the tier names a sum that wasn't given.
 */
export function settleCancellation(
  tier: CancellationTier,
  price: CancelledPrice,
): Result<CancellationSettlement> {
  const wanted = retainedCents(tier, price);
  if (!wanted.ok) return wanted;
  const retainedExclVatCents = Math.min(wanted.value, price.exclVatCents);
  const retainedVatCents = percentOf(retainedExclVatCents, price.vatRatePercent);
  return ok({
    retainedExclVatCents,
    retainedVatCents,
    retainedInclVatCents: retainedExclVatCents + retainedVatCents,
    creditExclVatCents: price.exclVatCents - retainedExclVatCents,
  });
}

function retainedCents(tier: CancellationTier, price: CancelledPrice): Result<Cents> {
  if ('retainedPercent' in tier) return ok(percentOf(price.exclVatCents, tier.retainedPercent));
  const { registrationFeeCents: fee, depositExclVatCents: deposit } = price;
  if (fee === undefined) return refuse({ code: 'CANCELLATION_FEE_UNKNOWN', field: 'registrationFeeCents' });
  if (tier.retained === 'REGISTRATION_FEE') return ok(fee);
  if (deposit === undefined)
    return refuse({ code: 'CANCELLATION_DEPOSIT_UNKNOWN', field: 'depositExclVatCents' });
  return ok(fee + deposit);
}
