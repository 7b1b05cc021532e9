import { type Cents, compareDecimals, type Decimal, percentOf, times } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { cornerLabels } from './price-labels';
import type { CornerRule } from './price-list';
import type { PriceLine } from './price-types';

type Booth = { area: Decimal; standArea: Decimal; openSides: number; spaceCents: Cents };

/**
 * The corner surcharge in cents excluding VAT, by the list's strategy (DOMAIN §1.3); null when there is none: one open
 * side or fewer, a list without strategy, or a booth so large that the list waives it.
 * Refusals: CORNER_NEEDS_<n>_M2 (flat surcharge with a least area), NO_CORNER_PRICE (sides the list has no price for).
 */
export function cornerPrice(rule: CornerRule | null, booth: Booth): Result<PriceLine | null> {
  if (!rule || booth.openSides < 2) return ok(null);
  switch (rule.strategy) {
    case 'FLAT':
      return flat(rule, booth);
    case 'PCT_BY_OPEN_SIDES':
      return percentBySides(rule, booth);
    case 'PER_M2_BY_OPEN_SIDES':
      return perSquareMetre(rule, booth);
  }
}

function flat(rule: Extract<CornerRule, { strategy: 'FLAT' }>, booth: Booth): Result<PriceLine | null> {
  if (rule.minArea && compareDecimals(booth.standArea, rule.minArea) < 0)
    return refuse({
      code: `CORNER_NEEDS_${rule.minArea.replace('.', '_')}_M2`,
      field: 'area',
      params: { area: booth.area, minArea: rule.minArea },
    });
  return ok(once(booth, rule.amountCents, { name: 'CORNER_FLAT', params: {} }));
}

function percentBySides(
  rule: Extract<CornerRule, { strategy: 'PCT_BY_OPEN_SIDES' }>,
  booth: Booth,
): Result<PriceLine | null> {
  if (rule.waivedFromArea && compareDecimals(booth.area, rule.waivedFromArea) >= 0) return ok(null);
  const percent = bySides(rule.percent, booth.openSides);
  if (percent === undefined) return noPrice(booth);
  return ok(
    once(booth, percentOf(booth.spaceCents, percent), { name: 'CORNER_PERCENT', params: { percent } }),
  );
}

function perSquareMetre(
  rule: Extract<CornerRule, { strategy: 'PER_M2_BY_OPEN_SIDES' }>,
  booth: Booth,
): Result<PriceLine | null> {
  const unitPriceCents = bySides(rule.perM2Cents, booth.openSides);
  if (unitPriceCents === undefined) return noPrice(booth);
  return ok({
    code: 'CORNER',
    ...cornerLabels(booth.openSides),
    quantity: booth.area,
    unit: 'MTK',
    unitPriceCents,
    netCents: times(unitPriceCents, booth.area),
    rule: { name: 'CORNER_PER_M2', params: {} },
  });
}

function once(booth: Booth, cents: Cents, rule: PriceLine['rule']): PriceLine {
  return {
    code: 'CORNER',
    ...cornerLabels(booth.openSides),
    quantity: '1',
    unit: 'C62',
    unitPriceCents: cents,
    netCents: cents,
    rule,
  };
}

const bySides = <Value>(table: Partial<Record<'2' | '3' | '4', Value>>, sides: number): Value | undefined =>
  sides === 2 ? table['2'] : sides === 3 ? table['3'] : table['4'];

const noPrice = (booth: Booth) =>
  refuse({ code: 'NO_CORNER_PRICE', field: 'openSides', params: { openSides: booth.openSides } });
