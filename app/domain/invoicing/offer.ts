import { type LocalDate, type Locale, plusDays } from '#app/domain/shared/dates';
import { ok, type Result } from '#app/domain/shared/problem';
import type { DraftedInvoice } from './ground';
import type { InvoiceSnapshot } from './invoice';

/** Papers with prices that are no invoices: a quote that can be accepted, a pro forma for a bank or the customs. */
export const OFFER_KINDS = ['QUOTE', 'PRO_FORMA'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** A quote stands so long. */
const DAYS_OPEN = 30;

/** What an offer says, frozen: an invoice's content without its profile, its legal number or anything to pay. */
export type OfferSnapshot = Omit<InvoiceSnapshot, 'type' | 'profile'> & {
  offer: OfferKind;
  validUntil: LocalDate;
  notAnInvoice: string;
};

const WORDS: Record<OfferKind, Record<Locale, string>> = {
  QUOTE: {
    fr: 'Ce devis n’est pas une facture et ne donne droit à aucune déduction de TVA. Il vaut commande une fois daté et signé, précédé de «\u00a0bon pour accord\u00a0».',
    en: 'This quote is not an invoice and gives no right to deduct VAT. Dated and signed with “agreed”, it is an order.',
  },
  PRO_FORMA: {
    fr: 'Ce document pro forma n’est pas une facture\u00a0: il ne donne droit à aucune déduction de TVA et n’est pas à payer.',
    en: 'This pro forma is not an invoice: it gives no right to deduct VAT and is not to be paid.',
  },
};

/**
 * The quote or pro forma that says what an invoice would say, with a number of its own space; it asks for nothing and names no
 * account. Problems are those of the draft it is made from.
 */
export function offerOf(
  kind: OfferKind,
  number: string,
  drafted: Result<DraftedInvoice>,
): Result<OfferSnapshot> {
  if (!drafted.ok) return drafted;
  const { type: _type, profile: _profile, payment: _payment, mentions, ...said } = drafted.value.snapshot;
  const validUntil = plusDays(said.issueDate, DAYS_OPEN);
  return ok({
    ...said,
    number,
    dueDate: validUntil,
    payment: { reference: number },
    mentions: mentions.filter(({ code }) => !['PMD', 'PMT', 'AAB'].includes(code)),
    offer: kind,
    validUntil,
    notAnInvoice: WORDS[kind][said.locale],
  });
}
