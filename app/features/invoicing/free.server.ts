import { createHash } from 'node:crypto';
import { type FreeLine, freeInvoice } from '#app/domain/invoicing/free-invoice';
import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { Cents } from '#app/domain/shared/money';
import type { Result } from '#app/domain/shared/problem';
import { rateOn, referenceOf, type Stamp } from './draft.server';
import type { Customer } from './queries-customers.server';
import type { PavilionTerms } from './queries-pavilion.server';

/** What is charged beside a firm's deposit and balance, and why. */
export type FreeWanted = {
  reason: string;
  lines: readonly FreeLine[];
  allowance?: { description: string; amountCents: Cents };
};

/** The same for the preview and the issue. Problems: those of `freeInvoice`. */
export function draftFree(
  terms: PavilionTerms,
  customer: Customer,
  wanted: FreeWanted,
  stamp: Stamp,
): Result<DraftedInvoice> {
  const { startsOn, endsOn } = terms.venue;
  return freeInvoice({
    ...stamp,
    ...wanted,
    seller: terms.seller,
    buyer: customer.buyer,
    supply: startsOn && endsOn ? { from: startsOn, to: endsOn } : null,
    currency: terms.list.currency,
    euroRate: rateOn(terms.rates, stamp.issueDate),
    locale: customer.locale,
    registration: referenceOf(terms, customer),
    fairCountry: terms.fairCountry,
  });
}

/** Of what the preview showed: the issue refuses when it would be anything else. */
export const freeDigest = ({ snapshot }: DraftedInvoice): string =>
  createHash('sha256')
    .update(JSON.stringify([snapshot.buyer, snapshot.lines, snapshot.totals, snapshot.subject]))
    .digest('hex');
