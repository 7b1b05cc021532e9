import { type CancellationTier, daysBeforeOpening, tierAt } from '#app/domain/invoicing/cancellation';
import { parseCancellationGrids } from '#app/domain/invoicing/cancellation-case';
import { type CancellationCredit, cancellationCredit } from '#app/domain/invoicing/cancellation-credit';
import { leftOf } from '#app/domain/invoicing/left';
import type { PriceList } from '#app/domain/invoicing/price-list';
import type { Instant } from '#app/domain/shared/dates';
import { type Cents, percentOf } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import type { Creditable } from './queries-creditable.server';
import type { PavilionTerms } from './queries-pavilion.server';

export type Cancellation = CancellationCredit & {
  withdrawnAt: Instant;
  daysBefore: number;
  tier: CancellationTier;
  agreedExclVatCents: Cents;
  /** As what the money kept beyond the invoice is asked. */
  keptAs: 'STAND' | 'COMPENSATION';
};

/** The tiers that a pavilion's price list names. Problem NO_CANCELLATION_GRID. */
export async function findCancellationTiers(
  db: Db,
  { terms }: PriceList,
): Promise<Result<CancellationTier[]>> {
  const slug = terms.cancellationGrid ?? '';
  const row = await db
    .selectFrom('cancellation_grid')
    .select('definition')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return refuse({ code: 'NO_CANCELLATION_GRID', params: { grid: slug } });
  const parsed = parseCancellationGrids([JSON.parse(row.definition)]);
  return parsed.ok ? ok(parsed.value[0]?.tiers ?? []) : parsed;
}

/**
 * What the terms keep of an invoice whose firm withdrew, and what is credited. Problems: NOT_WITHDRAWN, FAIR_DATES_MISSING,
 * NO_CANCELLATION_GRID, those of `cancellationCredit`.
 */
export async function findCancellation(
  db: Db,
  terms: PavilionTerms,
  invoice: Pick<Creditable, 'registrationId' | 'snapshot' | 'earlier'>,
): Promise<Result<Cancellation>> {
  const registration = await db
    .selectFrom('registration')
    .select('withdrawn_at')
    .where('id', '=', invoice.registrationId ?? '')
    .executeTakeFirst();
  if (!registration?.withdrawn_at) return refuse({ code: 'NOT_WITHDRAWN' });
  const tiers = await findCancellationTiers(db, terms.list);
  if (!tiers.ok) return tiers;
  return cancellationOf(terms, tiers.value, registration.withdrawn_at, invoice);
}

/** The same with everything at hand. Problems: FAIR_DATES_MISSING, those of `cancellationCredit`. */
export function cancellationOf(
  { venue, list, seller }: PavilionTerms,
  tiers: CancellationTier[],
  withdrawnAt: Instant,
  { snapshot, earlier }: Pick<Creditable, 'snapshot' | 'earlier'>,
): Result<Cancellation> {
  if (!venue.startsOn) return refuse({ code: 'FAIR_DATES_MISSING' });
  const daysBefore = daysBeforeOpening(venue.startsOn, { at: withdrawnAt, timeZone: venue.timeZone });
  const tier = tierAt(tiers, daysBefore);
  const { exclVatCents } = snapshot.order.totals;
  const fee = list.fees.find(({ code, mandatory }) => mandatory && code.startsWith('REGISTRATION'));
  const credit = cancellationCredit({
    tier,
    agreed: {
      exclVatCents,
      registrationFeeCents: fee?.amountCents,
      depositExclVatCents: percentOf(exclVatCents, list.terms.depositPercent),
    },
    left: leftOf(snapshot, earlier),
    taxable: seller.cancellationTaxable,
  });
  if (!credit.ok) return credit;
  return ok({
    ...credit.value,
    withdrawnAt,
    daysBefore,
    tier,
    agreedExclVatCents: exclVatCents,
    keptAs: seller.cancellationTaxable ? 'STAND' : 'COMPENSATION',
  });
}
