import {
  type Cents,
  compareDecimals,
  type Decimal,
  percentOf,
  sumCents,
  times,
} from '#app/domain/shared/money';
import type { InvoiceTotals, VatCategory, VatSubtotal } from './invoice';
import type { VatTreatment } from './vat';

export type Taxed = { netCents: Cents; vatCategory: VatCategory; vatRatePercent: Decimal };

export type LineDiscount = { percent: Decimal } | { amountCents: Cents };

/** Net of one line in cents: half-up(quantity × unit price), less a discount on that rounded amount (DOMAIN §4.5). */
export function lineNet(quantity: Decimal, unitPriceCents: Cents, discount?: LineDiscount): Cents {
  const gross = times(unitPriceCents, quantity);
  if (!discount) return gross;
  return gross - ('percent' in discount ? percentOf(gross, discount.percent) : discount.amountCents);
}

/**
 * Totals of an invoice in cents (EN 16931 BR-CO-10…17, DOMAIN §4.5): VAT once per category and rate on the summed base,
 * half-up away from zero, never per line; due = incl. VAT − prepaid. Subtotals stand in order of rate, then category.
 * `allowances` are document discounts (positive `netCents`) that lower the base of their own category and rate.
 */
export function invoiceTotals(
  lines: readonly Taxed[],
  {
    allowances = [],
    prepaidCents = 0,
    treatment,
    treatments = treatment ? [treatment] : [],
  }: {
    allowances?: readonly Taxed[];
    prepaidCents?: Cents;
    treatment?: VatTreatment;
    treatments?: readonly VatTreatment[];
  } = {},
): InvoiceTotals {
  const vat = subtotals(lines, allowances, treatments);
  const exclVatCents = sumCents(vat.map((subtotal) => subtotal.basisCents));
  const vatCents = sumCents(vat.map((subtotal) => subtotal.taxCents));
  const inclVatCents = exclVatCents + vatCents;
  return {
    lineNetCents: lines.map((line) => line.netCents),
    allowancesCents: sumCents(allowances.map((allowance) => allowance.netCents)),
    vat,
    exclVatCents,
    vatCents,
    inclVatCents,
    prepaidCents,
    dueCents: inclVatCents - prepaidCents,
  };
}

function subtotals(
  lines: readonly Taxed[],
  allowances: readonly Taxed[],
  treatments: readonly VatTreatment[],
): VatSubtotal[] {
  const bases = new Map<string, Taxed>();
  const add = (part: Taxed, sign: 1 | -1) => {
    const key = `${part.vatCategory} ${part.vatRatePercent}`;
    const before = bases.get(key)?.netCents ?? 0;
    bases.set(key, { ...part, netCents: before + sign * part.netCents });
  };
  for (const line of lines) add(line, 1);
  for (const allowance of allowances) add(allowance, -1);
  return [...bases.values()].sort(byRateThenCategory).map((base) => subtotal(base, treatments));
}

function subtotal(
  { netCents, vatCategory, vatRatePercent }: Taxed,
  treatments: readonly VatTreatment[],
): VatSubtotal {
  const exempted = treatments.find(({ category }) => category === vatCategory);
  return {
    category: vatCategory,
    ratePercent: vatRatePercent,
    basisCents: netCents,
    taxCents: percentOf(netCents, vatRatePercent),
    ...(exempted?.exemptionText ? { exemptionText: exempted.exemptionText.fr } : {}),
    ...(exempted?.vatex ? { vatex: exempted.vatex } : {}),
  };
}

const byRateThenCategory = (a: Taxed, b: Taxed) =>
  compareDecimals(a.vatRatePercent, b.vatRatePercent) || a.vatCategory.localeCompare(b.vatCategory);
