import { priceRequestAt } from '#app/domain/invoicing/placed';
import { price } from '#app/domain/invoicing/pricing';
import { type DepositInvoice, depositInvoice } from '#app/domain/invoicing/snapshot';
import type { Instant, LocalDate } from '#app/domain/shared/dates';
import type { Result } from '#app/domain/shared/problem';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';

export type Stamp = { number: string; issuedAt: Instant; issueDate: LocalDate };

/** The deposit invoice of a firm at its booth: the same in a preview, where only the number is missing. */
export function draftDeposit(terms: PavilionTerms, firm: PlacedFirm, stamp: Stamp): Result<DepositInvoice> {
  const priced = price(terms.list, priceRequestAt(terms.list, firm.placed));
  if (!priced.ok) return priced;
  const { startsOn, endsOn } = terms.venue;
  return depositInvoice({
    ...stamp,
    seller: terms.seller,
    buyer: firm.buyer,
    supply: startsOn && endsOn ? { from: startsOn, to: endsOn } : null,
    event: terms.edition.name,
    booth: firm.booth.label,
    price: priced.value,
    depositPercent: terms.list.terms.depositPercent,
    currency: terms.list.currency,
    locale: firm.locale,
    registration: referenceOf(terms, firm),
  });
}

/** What people quote: "cosmoprof-asia-2026/FR-999633001". */
export const referenceOf = (terms: PavilionTerms, firm: PlacedFirm): string =>
  `${terms.edition.slug}/${firm.firm.replace(':', '-')}`;
