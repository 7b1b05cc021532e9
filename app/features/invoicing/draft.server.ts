import { balanceInvoice } from '#app/domain/invoicing/balance';
import { depositInvoice } from '#app/domain/invoicing/deposit-invoice';
import type { EuroRate } from '#app/domain/invoicing/exchange';
import type { DraftedInvoice, StandFacts } from '#app/domain/invoicing/ground';
import { priceRequestAt } from '#app/domain/invoicing/placed';
import { price } from '#app/domain/invoicing/pricing';
import type { Instant, LocalDate } from '#app/domain/shared/dates';
import { ok, type Result } from '#app/domain/shared/problem';
import type { AidOnInvoice } from '#app/features/funding/queries-aid-on-invoice.server';
import type { HeldDeposit } from './queries-deposits.server';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';

export type IssueKind = 'deposit' | 'balance';

export type Stamp = { number: string; issuedAt: Instant; issueDate: LocalDate };

/** What a firm's balance takes off. */
export type FirmMoney = { deposits: readonly HeldDeposit[]; aids: readonly AidOnInvoice[] };

/** The invoice of a firm at its booth: the same in a preview, where only the number is missing. */
export function draftInvoice(
  kind: IssueKind,
  terms: PavilionTerms,
  firm: PlacedFirm,
  money: FirmMoney,
  stamp: Stamp,
): Result<DraftedInvoice> {
  const facts = standFacts(terms, firm, stamp);
  if (!facts.ok) return facts;
  if (kind === 'deposit') return depositInvoice(facts.value);
  return balanceInvoice({
    ...facts.value,
    deposits: money.deposits.map(({ invoiceId: _id, ...deposit }) => deposit),
    aids: money.aids,
    dueDaysBefore: terms.list.terms.balanceDueDaysBefore,
  });
}

function standFacts(terms: PavilionTerms, firm: PlacedFirm, stamp: Stamp): Result<StandFacts> {
  const priced = price(terms.list, priceRequestAt(terms.list, firm.placed));
  if (!priced.ok) return priced;
  const { startsOn, endsOn } = terms.venue;
  return ok({
    ...stamp,
    seller: terms.seller,
    buyer: firm.buyer,
    supply: startsOn && endsOn ? { from: startsOn, to: endsOn } : null,
    event: terms.edition.name,
    booth: firm.booth.label,
    price: priced.value,
    depositPercent: terms.list.terms.depositPercent,
    currency: terms.list.currency,
    euroRate: rateOn(terms.rates, stamp.issueDate),
    locale: firm.locale,
    registration: referenceOf(terms, firm),
  });
}

/** The newest rate that had begun on the day; whether it still holds is for the invoice to say. */
export const rateOn = (rates: readonly EuroRate[], day: LocalDate): EuroRate | null =>
  rates.find(({ from }) => from <= day) ?? null;

/** What people quote: "cosmoprof-asia-2026/FR-999633001". */
export const referenceOf = (
  terms: Pick<PavilionTerms, 'edition'>,
  { firm }: Pick<PlacedFirm, 'firm'>,
): string => `${terms.edition.slug}/${firm.replace(':', '-')}`;
