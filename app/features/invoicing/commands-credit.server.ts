import { leftOf } from '#app/domain/invoicing/left';
import { dayIn, type Instant } from '#app/domain/shared/dates';
import { ok, type Result } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { creditDigest, type DraftedCredit, draftCredit } from './credit.server';
import { type CreditAsked, creditChoice } from './forms-credit';
import { orThrow, orUndone, Refused } from './outcome.server';
import { SELLER_ZONE } from './preview.server';
import { findCancellation } from './queries-cancellation.server';
import { type Creditable, findCreditable, type InvoiceScope } from './queries-creditable.server';
import type { PavilionTerms } from './queries-pavilion.server';
import { settleByCredit } from './steps-credit.server';
import { saveInvoice } from './steps-issue.server';
import { takeInvoiceNumber } from './steps-number.server';
import { tellOfPaper } from './steps-tell-paper.server';

export type CreditRequest = {
  number: string;
  asked: CreditAsked;
  /** Made with the page: a second click answers the same credit note. */
  token: string;
  /** `creditDigest` of the preview that was read. */
  digest: string;
};

/**
 * Issues a credit note on an invoice of the pavilion: number, paper, what it settles and the mail together or not at all.
 * Problems: those of `findCreditable`, `creditNote` and `findCancellation`, PREVIEW_CHANGED, ISSUE_DATE_WENT_BACK.
 */
export async function issueCredit(
  db: Db,
  act: Act,
  terms: PavilionTerms,
  { number, asked, token, digest }: CreditRequest,
): Promise<Result<{ number: string }>> {
  const { organisationId } = terms;
  const scope = { editionId: terms.edition.id, organisationId };
  return orUndone(() =>
    inTransaction(db, async (db) => {
      const done = await findByToken(db, organisationId, token);
      if (done) return { number: done };
      const invoice = orThrow(await findCreditable(db, number, scope));
      const today = dayIn(act.at, SELLER_ZONE);
      const taken = orThrow(await takeInvoiceNumber(db, act, { organisationId, code: 'AV', today }));
      const stamp = { number: taken.number, issuedAt: act.at, issueDate: taken.issueDate };
      const drafted = orThrow(await draftAsked(db, terms, invoice, asked, stamp));
      if (creditDigest(drafted) !== digest) throw new Refused([{ code: 'PREVIEW_CHANGED' }]);
      const creditId = await saveInvoice(db, act, {
        ...{ organisationId, kind: 'CREDIT', about: invoice, taken, invoice: drafted.invoice, token },
      });
      await settleByCredit(db, act, { creditId, invoice, drafted, today });
      await postOutstanding(db, act, organisationId);
      await tellOfPaper(db, act, {
        terms,
        invoiceId: creditId,
        snapshot: drafted.invoice.snapshot,
        about: invoice,
      });
      return { number: taken.number };
    }),
  );
}

/** The credit note that would be issued at `at`; writes nothing. */
export async function previewCredit(
  db: Db,
  at: Instant,
  terms: PavilionTerms,
  invoice: Creditable,
  asked: CreditAsked,
): Promise<Result<DraftedCredit & { digest: string }>> {
  const stamp = { number: '', issuedAt: at, issueDate: dayIn(at, SELLER_ZONE) };
  const drafted = await draftAsked(db, terms, invoice, asked, stamp);
  return drafted.ok ? ok({ ...drafted.value, digest: creditDigest(drafted.value) }) : drafted;
}

async function draftAsked(
  db: Db,
  terms: PavilionTerms,
  invoice: Creditable,
  asked: CreditAsked,
  stamp: Parameters<typeof draftCredit>[2],
): Promise<Result<DraftedCredit>> {
  const { reason } = asked;
  if (asked.mode !== 'CANCELLATION') {
    const choice = creditChoice(asked, leftOf(invoice.snapshot, invoice.earlier));
    return choice.ok ? draftCredit(invoice, { choice: choice.value, reason }, stamp) : choice;
  }
  const cancellation = await findCancellation(db, terms, invoice);
  if (!cancellation.ok) return cancellation;
  const { credit } = cancellation.value;
  const whole = cancellation.value.retainedExclVatCents === 0 || !terms.seller.cancellationTaxable;
  const choice = whole ? ({ kind: 'WHOLE' } as const) : ({ kind: 'AMOUNTS', amounts: credit } as const);
  return draftCredit(invoice, { choice, reason }, stamp);
}

export async function findByToken(
  db: Db,
  organisationId: InvoiceScope['organisationId'],
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('invoice')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .where('token', '=', token)
    .executeTakeFirst();
  return row?.number;
}
