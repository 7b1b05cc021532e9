import { type Decimal, percentOf, sumCents } from '#app/domain/shared/money';
import type { InvoiceTotals, VatSubtotal } from './invoice';

/**
 * The deposit on an order, in cents: per VAT category and rate the share of the base, half-up, then its VAT, then the
 * total (DOMAIN §4.6: never a share of the amount including VAT). The bases are the order's after allowances.
 */
export function depositTotals(order: readonly VatSubtotal[], depositPercent: Decimal): InvoiceTotals {
  const vat = order.map((subtotal) => {
    const basisCents = percentOf(subtotal.basisCents, depositPercent);
    return { ...subtotal, basisCents, taxCents: percentOf(basisCents, subtotal.ratePercent) };
  });
  const exclVatCents = sumCents(vat.map((subtotal) => subtotal.basisCents));
  const vatCents = sumCents(vat.map((subtotal) => subtotal.taxCents));
  const inclVatCents = exclVatCents + vatCents;
  return {
    lineNetCents: vat.map((subtotal) => subtotal.basisCents),
    allowancesCents: 0,
    vat,
    exclVatCents,
    vatCents,
    inclVatCents,
    prepaidCents: 0,
    dueCents: inclVatCents,
  };
}
