import type { InvoiceSnapshot, VatSubtotal } from '#app/domain/invoicing/invoice';
import { type Cents, compareDecimals, type Decimal, isDecimal, percentOf } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';

type Found = Problem | false | undefined;

/** Rates that French rules know (BR-FR-16). */
const RATES = '0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(' ');

/**
 * VAT by category and rate: half-up on the summed base, to the cent; a category without tax says why (BR-x-10) and is
 * alone when it is O (BR-O-11). Problems: INVOICE_VAT_RATE, INVOICE_VAT_SUM, INVOICE_VAT_REASON, INVOICE_VAT_O_ALONE,
 * INVOICE_REVERSE_CHARGE_IDS, INVOICE_VAT_IN_EUROS.
 */
export function checkTax(invoice: InvoiceSnapshot): Found[] {
  const { seller, buyer, currency, vatInEuroCents, totals } = invoice;
  const categories = totals.vat.map(({ category }) => category);
  const nameless = !seller.vatId || !(buyer.vatId || buyer.siren || buyer.nationalId);
  return [
    ...totals.vat.flatMap((subtotal) =>
      checkSubtotal(subtotal, basisOf(invoice, subtotal), invoice.type === '381' ? 1 : 0),
    ),
    categories.includes('O') && categories.length > 1 && { code: 'INVOICE_VAT_O_ALONE' },
    categories.includes('AE') && nameless && { code: 'INVOICE_REVERSE_CHARGE_IDS' },
    (currency === 'EUR') === (vatInEuroCents !== undefined) && {
      code: 'INVOICE_VAT_IN_EUROS',
      params: { currency },
    },
  ];
}

/** The VAT of a credit note is what the rest of its invoice no longer owes: up to a cent from its own base × rate. */
function checkSubtotal(subtotal: VatSubtotal, basisCents: Cents, tolerance: Cents): Found[] {
  const { category, ratePercent: rate, taxCents, exemptionText, vatex } = subtotal;
  if (!isRate(rate)) return [{ code: 'INVOICE_VAT_RATE', params: { rate } }];
  const taxed = compareDecimals(rate, '0') > 0;
  return [
    (category === 'S') !== taxed && { code: 'INVOICE_VAT_RATE', params: { rate } },
    (subtotal.basisCents !== basisCents || Math.abs(taxCents - percentOf(basisCents, rate)) > tolerance) && {
      code: 'INVOICE_VAT_SUM',
      params: { rate },
    },
    (category === 'S') === Boolean(exemptionText || vatex) && {
      code: 'INVOICE_VAT_REASON',
      params: { category },
    },
  ];
}

const isRate = (rate: Decimal): boolean =>
  isDecimal(rate) && RATES.some((known) => compareDecimals(known, rate) === 0);

/** BR-S-08 and its like: lines less allowances of the same category and rate. */
function basisOf({ lines, allowances = [] }: InvoiceSnapshot, { category, ratePercent }: VatSubtotal): Cents {
  const same = (one: { vatCategory: string; vatRatePercent: Decimal }) =>
    one.vatCategory === category && compareDecimals(one.vatRatePercent, ratePercent) === 0;
  const net = lines.filter(same).reduce((sum, { netCents }) => sum + netCents, 0);
  return allowances.filter(same).reduce((sum, { amountCents }) => sum - amountCents, net);
}
