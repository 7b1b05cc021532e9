import { compareDecimals, percentOf, sumCents } from '#app/domain/shared/money';
import type { InvoiceSnapshot, VatCategory, VatSubtotal } from './invoice';

type Rated = { category: VatCategory; ratePercent: string };

export const sameRate = (a: Rated, b: Rated): boolean =>
  a.category === b.category && compareDecimals(a.ratePercent, b.ratePercent) === 0;

/** What is left of an invoice per VAT category and rate after its credit notes, in cents; nothing below zero was credited. */
export function leftOf(
  invoice: Pick<InvoiceSnapshot, 'totals'>,
  credits: readonly Pick<InvoiceSnapshot, 'totals'>[],
): VatSubtotal[] {
  const credited = credits.flatMap(({ totals }) => totals.vat);
  return invoice.totals.vat.map((subtotal) => {
    const taken = credited.filter((credit) => sameRate(credit, subtotal));
    return {
      ...subtotal,
      basisCents: subtotal.basisCents - sumCents(taken.map(({ basisCents }) => basisCents)),
      taxCents: subtotal.taxCents - sumCents(taken.map(({ taxCents }) => taxCents)),
    };
  });
}

export const inclVatOf = (subtotals: readonly VatSubtotal[]): number =>
  sumCents(subtotals.map(({ basisCents, taxCents }) => basisCents + taxCents));

/**
 * The VAT of a credit: the VAT before it less the VAT that is right for what is left after it, so that invoice − credits is
 * always the VAT of the remaining base at its rate (DOMAIN §4.8, E6a); within one cent of the credit's own base × rate.
 */
export const creditedTax = ({ basisCents, taxCents, ratePercent }: VatSubtotal, credited: number): number =>
  taxCents - percentOf(basisCents - credited, ratePercent);
