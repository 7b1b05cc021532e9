import { type Cents, type Decimal, sumCents } from '#app/domain/shared/money';
import { ok, type Result } from '#app/domain/shared/problem';
import { type CancellationTier, settleCancellation } from './cancellation';
import type { VatCategory, VatSubtotal } from './invoice';

export type CancellationFacts = {
  tier: CancellationTier;
  /** The price agreed, its registration fee and its deposit, without VAT, in cents. */
  agreed: { exclVatCents: Cents; registrationFeeCents?: Cents; depositExclVatCents?: Cents };
  /** What is left of the invoice of this firm, per rate. */
  left: readonly VatSubtotal[];
  /** The organiser's setting: kept money is taxed as consideration, or is compensation outside the scope. */
  taxable: boolean;
};

export type CancellationCredit = {
  retainedExclVatCents: Cents;
  /** What to credit of the invoice, per rate; nothing when what is kept is as much as was invoiced. */
  credit: { category: VatCategory; ratePercent: Decimal; exclVatCents: Cents }[];
  creditExclVatCents: Cents;
  /** What is kept beyond what was invoiced: asked by an invoice of its own. */
  toInvoiceCents: Cents;
};

/**
 * What a withdrawal leaves of an invoice: the terms' share of the price is kept, the rest of the invoice credited. Taxable kept
 * money stays on the invoice with its VAT (CJEU C-250/14, C-295/17); compensation doesn't, so that all is credited and what
 * is kept is asked anew without VAT (CJEU C-277/05). Problems: those of `settleCancellation`.
 */
export function cancellationCredit({
  tier,
  agreed,
  left,
  taxable,
}: CancellationFacts): Result<CancellationCredit> {
  const settled = settleCancellation(tier, { ...agreed, vatRatePercent: '0' });
  if (!settled.ok) return settled;
  const { retainedExclVatCents } = settled.value;
  const invoiced = sumCents(left.map(({ basisCents }) => basisCents));
  const keptHere = taxable ? Math.min(retainedExclVatCents, invoiced) : 0;
  const credit = takenFrom(left, invoiced - keptHere);
  return ok({
    retainedExclVatCents,
    credit,
    creditExclVatCents: invoiced - keptHere,
    toInvoiceCents: retainedExclVatCents - keptHere,
  });
}

/** Rate by rate, in the order of the invoice, until the amount is reached. */
function takenFrom(left: readonly VatSubtotal[], amount: Cents): CancellationCredit['credit'] {
  let rest = amount;
  const parts = left.map(({ category, ratePercent, basisCents }) => {
    const exclVatCents = Math.min(rest, basisCents);
    rest -= exclVatCents;
    return { category, ratePercent, exclVatCents };
  });
  return parts.filter(({ exclVatCents }) => exclVatCents > 0);
}
