import type { LocalDate } from '#app/domain/shared/dates';
import { MOST_CENTS } from '#app/domain/shared/figures';
import { type Cents, compareDecimals, type Decimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { inEuroCents, isCurrency } from './cost-currency';

export const COST_KINDS = ['FLOOR_SPACE', 'BUILD', 'TRAVEL', 'EVENTS', 'COMMUNICATION', 'OTHER'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** How a cost is shared: not at all, by m² of the confirmed booth, the same for each firm, by delegates, by a fixed key. */
export const SHARINGS = ['NONE', 'AREA', 'FIRM', 'DELEGATE', 'FIXED'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** Minor units of one currency; all three negative on a credit note. */
export type CostSums = { exclVatCents: Cents; vatCents: Cents; inclVatCents: Cents };

/** Units of the currency for one euro, and the day that this rate is of. */
export type CostRate = { unitsPerEuro: Decimal; on: LocalDate };

/** What a cost is worth, in the supplier's currency and in euros; `rate` is null in euros. */
export type CostAmounts = { currency: string; sums: CostSums; rate: CostRate | null; euros: CostSums };

/**
 * A cost's amounts with their counter-value: VAT and price are each turned into euros, half-up, and added, so that the sum
 * holds in both currencies. Problems: COST_CURRENCY, COST_RATE_MISSING, COST_RATE_NEEDLESS, COST_RATE, COST_ZERO,
 * COST_SIGNS, COST_TOO_LARGE.
 */
export function costAmounts(asked: {
  currency: string;
  exclVatCents: Cents;
  vatCents: Cents;
  rate: CostRate | null;
}): Result<CostAmounts> {
  const { currency, exclVatCents, vatCents, rate } = asked;
  const problems = [...checkSums(exclVatCents, vatCents), ...checkRate(currency, rate)];
  if (problems.length > 0) return refuse(...problems);
  const euro = (cents: Cents) => (rate ? inEuroCents(cents, currency, rate.unitsPerEuro) : cents);
  const euros = summed(euro(exclVatCents), euro(vatCents));
  if (Math.abs(euros.inclVatCents) > MOST_CENTS) return refuse({ code: 'COST_TOO_LARGE', field: 'rate' });
  return ok({ currency, rate, sums: summed(exclVatCents, vatCents), euros });
}

const summed = (exclVatCents: Cents, vatCents: Cents): CostSums => ({
  exclVatCents,
  vatCents,
  inclVatCents: exclVatCents + vatCents,
});

function checkSums(excl: Cents, vat: Cents): Problem[] {
  const field = 'exclVat';
  if (Math.abs(excl) > MOST_CENTS || Math.abs(vat) > MOST_CENTS) return [{ code: 'COST_TOO_LARGE', field }];
  if (excl === 0 && vat === 0) return [{ code: 'COST_ZERO', field }];
  return excl * vat < 0 ? [{ code: 'COST_SIGNS', field: 'vat' }] : [];
}

function checkRate(currency: string, rate: CostRate | null): Problem[] {
  if (!isCurrency(currency)) return [{ code: 'COST_CURRENCY', field: 'currency', params: { currency } }];
  if (currency === 'EUR') return rate ? [{ code: 'COST_RATE_NEEDLESS', field: 'rate' }] : [];
  if (!rate) return [{ code: 'COST_RATE_MISSING', field: 'rate', params: { currency } }];
  const plausible =
    compareDecimals(rate.unitsPerEuro, '0.0001') >= 0 && compareDecimals(rate.unitsPerEuro, '1000000') <= 0;
  return plausible ? [] : [{ code: 'COST_RATE', field: 'rate' }];
}
