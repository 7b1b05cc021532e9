import { type OfferKind, offerOf } from '#app/domain/invoicing/offer';
import type { SeriesCode } from '#app/domain/invoicing/series';
import { dayIn } from '#app/domain/shared/dates';
import type { RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { findByToken } from './commands-credit.server';
import { draftFree, type FreeWanted, freeDigest } from './free.server';
import { orThrow, orUndone, Refused } from './outcome.server';
import { SELLER_ZONE } from './preview.server';
import { type Customer, findCustomer } from './queries-customers.server';
import type { PavilionTerms } from './queries-pavilion.server';
import { saveInvoice } from './steps-issue.server';
import { takeInvoiceNumber } from './steps-number.server';
import { saveOffer } from './steps-offer.server';
import { tellOfPaper } from './steps-tell-paper.server';

export type FreeRequest = {
  registrationId: RegistrationId;
  wanted: FreeWanted;
  /** Made with the page: a second click answers the same paper. */
  token: string;
  /** `freeDigest` of the preview that was read. */
  digest: string;
};

/** Issues an invoice of free lines. Problems: CUSTOMER_UNKNOWN, PREVIEW_CHANGED, ISSUE_DATE_WENT_BACK, those of `freeInvoice`. */
export const issueFree = (
  db: Db,
  act: Act,
  terms: PavilionTerms,
  request: FreeRequest,
): Promise<Result<{ number: string }>> =>
  orUndone(() => inTransaction(db, (db) => writeFree(db, act, terms, request)));

/** In the caller's transaction: the number is safe only inside one. */
export async function writeFree(
  db: Db,
  act: Act,
  terms: PavilionTerms,
  { registrationId, wanted, token, digest }: FreeRequest,
): Promise<{ number: string }> {
  const { organisationId } = terms;
  const done = await findByToken(db, organisationId, token);
  if (done) return { number: done };
  const customer = await customerOf(db, terms, registrationId);
  const taken = orThrow(await taking(db, act, terms, 'FA'));
  const stamp = { number: taken.number, issuedAt: act.at, issueDate: taken.issueDate };
  const invoice = orThrow(draftFree(terms, customer, wanted, stamp));
  if (freeDigest(invoice) !== digest) throw new Refused([{ code: 'PREVIEW_CHANGED' }]);
  const about = { ...customer, confirmationId: null };
  const invoiceId = await saveInvoice(db, act, {
    organisationId,
    kind: 'FREE',
    about,
    taken,
    invoice,
    token,
  });
  await postOutstanding(db, act, organisationId);
  await tellOfPaper(db, act, { terms, invoiceId, snapshot: invoice.snapshot, about: customer });
  return { number: taken.number };
}

const OFFER_SERIES = { QUOTE: 'DV', PRO_FORMA: 'PF' } as const satisfies Record<OfferKind, SeriesCode>;

/** Makes a quote or pro forma of the same lines, outside the invoices. Problems: as `issueFree`. */
export async function makeOffer(
  db: Db,
  act: Act,
  terms: PavilionTerms,
  kind: OfferKind,
  { registrationId, wanted, token, digest }: FreeRequest,
): Promise<Result<{ number: string }>> {
  const { organisationId } = terms;
  return orUndone(() =>
    inTransaction(db, async (db) => {
      const done = await db
        .selectFrom('offer')
        .select('number')
        .where('organisation_id', '=', organisationId)
        .where('token', '=', token)
        .executeTakeFirst();
      if (done) return done;
      const customer = await customerOf(db, terms, registrationId);
      const taken = orThrow(await taking(db, act, terms, OFFER_SERIES[kind]));
      const stamp = { number: taken.number, issuedAt: act.at, issueDate: taken.issueDate };
      const drafted = draftFree(terms, customer, wanted, stamp);
      if (freeDigest(orThrow(drafted)) !== digest) throw new Refused([{ code: 'PREVIEW_CHANGED' }]);
      const snapshot = orThrow(offerOf(kind, taken.number, drafted));
      await saveOffer(db, act, { terms, customer, taken, snapshot, token });
      return { number: taken.number };
    }),
  );
}

const taking = (db: Db, act: Act, { organisationId }: PavilionTerms, code: SeriesCode) =>
  takeInvoiceNumber(db, act, { organisationId, code, today: dayIn(act.at, SELLER_ZONE) });

async function customerOf(db: Db, terms: PavilionTerms, registrationId: RegistrationId): Promise<Customer> {
  const customer = await findCustomer(db, terms.pavilionId, registrationId);
  if (!customer) throw new Refused([{ code: 'CUSTOMER_UNKNOWN' }]);
  return customer;
}

/** The invoice or offer that would be made at `at`; writes nothing. */
export function previewFree(
  terms: PavilionTerms,
  customer: Customer,
  wanted: FreeWanted,
  at: string,
): Result<{
  invoice: NonNullable<Extract<ReturnType<typeof draftFree>, { ok: true }>>['value'];
  digest: string;
}> {
  const stamp = { number: '', issuedAt: at, issueDate: dayIn(at, SELLER_ZONE) };
  const drafted = draftFree(terms, customer, wanted, stamp);
  return drafted.ok ? ok({ invoice: drafted.value, digest: freeDigest(drafted.value) }) : drafted;
}
