import {
  type Cents,
  compareDecimals,
  type Decimal,
  percentOf,
  percentOfShare,
  sumCents,
} from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';
import { minorDigits } from './cost-currency';
import type { SupplierInvoice, SupplierLine } from './supplier-invoice';

/**
 * Where a supplier's amounts don't agree to the cent: EN 16931 BR-CO-10…17 and BR-S-8, which the official rule sets let pass
 * by up to 1.00. Problems: SUPPLIER_SUM (with term, said, exact), SUPPLIER_VAT_BASE and SUPPLIER_VAT_TAX (rate, said,
 * exact), amounts in units of the currency.
 */
export function checkSupplierSums(invoice: SupplierInvoice): Problem[] {
  const money = moneyIn(invoice.currency);
  return [...checkTotals(invoice, money), ...checkVat(invoice, money)];
}

/**
 * Lines whose quantity and price don't make their amount. EN 16931 has no such rule, and prices are printed rounded: it is to
 * know, no fault. Problem: SUPPLIER_LINE (with line, said, exact).
 */
export function checkSupplierLines({ lines, currency }: SupplierInvoice): Problem[] {
  const money = moneyIn(currency);
  return lines.flatMap((line) => checkLine(line, currency, money));
}

type Amounts = (said: Cents, exact: Cents) => { said: number; exact: number };

const moneyIn = (currency: string): Amounts => {
  const unit = 10 ** minorDigits(currency);
  return (said, exact) => ({ said: said / unit, exact: exact / unit });
};

function checkLine(line: SupplierLine, currency: string, money: Amounts): Problem[] {
  const { quantity, unitPrice, baseQuantity, adjustmentCents, netCents } = line;
  if (quantity === null || unitPrice === null || compareDecimals(baseQuantity, '0') <= 0) return [];
  // price × quantity ÷ base in minor units, rounded once at the end.
  const hundredfold = 100 * 10 ** minorDigits(currency);
  const exact = percentOfShare(hundredfold, unitPrice, quantity, baseQuantity) + adjustmentCents;
  return exact === netCents
    ? []
    : [{ code: 'SUPPLIER_LINE', params: { line: line.id, ...money(netCents, exact) } }];
}

function checkTotals(
  { profile, lines, adjustments, vat, totals }: SupplierInvoice,
  money: Amounts,
): Problem[] {
  const of = (charge: boolean) =>
    sumCents(adjustments.filter((each) => each.charge === charge).map(({ amountCents }) => amountCents));
  const { linesCents, allowancesCents, chargesCents, prepaidCents, roundingCents } = totals;
  const net = (linesCents ?? 0) - (allowancesCents ?? 0) + (chargesCents ?? 0);
  const terms: [term: string, told: boolean, said: Cents, exact: Cents][] = [
    ['BT-106', lines.length > 0, linesCents ?? 0, sumCents(lines.map(({ netCents }) => netCents))],
    ['BT-107', told(adjustments, allowancesCents), allowancesCents ?? 0, of(false)],
    ['BT-108', told(adjustments, chargesCents), chargesCents ?? 0, of(true)],
    ['BT-109', linesCents !== null, totals.exclVatCents, net],
    ['BT-110', vat.length > 0, totals.vatCents, sumCents(vat.map(({ taxCents }) => taxCents))],
    ['BT-116', vat.length > 0, sumCents(vat.map(({ basisCents }) => basisCents)), totals.exclVatCents],
    ['BT-112', true, totals.inclVatCents, totals.exclVatCents + totals.vatCents],
    // MINIMUM doesn't say what was paid before.
    [
      'BT-115',
      profile !== 'MINIMUM',
      totals.dueCents,
      totals.inclVatCents - (prepaidCents ?? 0) + (roundingCents ?? 0),
    ],
  ];
  return terms
    .filter(([, told, said, exact]) => told && said !== exact)
    .map(([term, , said, exact]) => ({ code: 'SUPPLIER_SUM', params: { term, ...money(said, exact) } }));
}

/** MINIMUM says neither allowances nor their sum; a sum that isn't said is zero (BR-CO-11, BR-CO-12). */
const told = (adjustments: readonly unknown[], sum: Cents | null) => adjustments.length > 0 || sum !== null;

function checkVat({ lines, adjustments, vat }: SupplierInvoice, money: Amounts): Problem[] {
  return vat.flatMap(({ category, ratePercent, basisCents, taxCents }) => {
    const same = (each: { vatCategory: string; vatRatePercent: Decimal }) =>
      each.vatCategory === category && compareDecimals(each.vatRatePercent, ratePercent) === 0;
    const basis =
      sumCents(lines.filter(same).map(({ netCents }) => netCents)) +
      sumCents(adjustments.filter(same).map((each) => (each.charge ? each.amountCents : -each.amountCents)));
    const tax = percentOf(basisCents, ratePercent);
    const rate = Number(ratePercent);
    return [
      ...(lines.length > 0 && basis !== basisCents
        ? [{ code: 'SUPPLIER_VAT_BASE', params: { rate, ...money(basisCents, basis) } }]
        : []),
      ...(tax !== taxCents ? [{ code: 'SUPPLIER_VAT_TAX', params: { rate, ...money(taxCents, tax) } }] : []),
    ];
  });
}
