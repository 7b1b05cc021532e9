import type { DepositInvoice } from '#app/domain/invoicing/snapshot';
import { dayIn } from '#app/domain/shared/dates';
import { ok, type Problem, type Result } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction, isUniqueViolation } from '#db/connection';
import { type ConfirmationFacts, confirmationOf, findConfirmationFacts } from './confirmation.server';
import { draftDeposit } from './draft.server';
import {
  findToIssue,
  type IssuedFirm,
  type IssueReport,
  issuedFirm,
  nameOf,
  type RefusedFirm,
  SELLER_ZONE,
  type SkippedFirm,
  type ToIssue,
} from './preview.server';
import type { PavilionScope } from './queries-pavilion.server';
import { findReleasedVersion, findStanding, type PlacedFirm } from './queries-placed.server';
import { confirmPlaces, saveInvoice } from './steps-issue.server';
import { takeInvoiceNumber } from './steps-number.server';
import { tellFirm } from './steps-tell.server';

export type IssueInput = PavilionScope & {
  kind: 'deposit';
  /** What the preview said of each firm; one of which it no longer holds is refused with PREVIEW_CHANGED. */
  agreed?: Agreed[];
};

export type Agreed = { registrationId: string; booth: string; dueCents: number };

export type Progress = (done: number, total: number, note?: string) => Promise<void>;

/**
 * Confirms every firm placed in the released version and issues its deposit invoice, one transaction a firm: places,
 * number, invoice, papers and mail together or not at all. A firm already issued is skipped, so that a run cut short is
 * simply run again. What stops one firm is reported and doesn't stop the others.
 * Problems: NO_PAVILION, NO_PRICE_LIST, PRICE_LIST_INVALID, NOTHING_RELEASED.
 */
export async function issueDeposits(
  db: Db,
  act: Act,
  input: IssueInput,
  progress: Progress = async () => {},
): Promise<Result<IssueReport>> {
  const found = await findToIssue(db, input);
  if (!found.ok) return found;
  const { terms, firms } = found.value;
  const facts = await findConfirmationFacts(db, terms);
  const report: IssueReport = { issued: [], skipped: [], refused: [] };
  let done = 0;
  for (const firm of firms) {
    const outcome = await issueOne(db, act, { ...found.value, facts, agreed: input.agreed }, firm);
    if ('issued' in outcome) report.issued.push(outcome.issued);
    if ('skipped' in outcome) report.skipped.push(outcome.skipped);
    if ('refused' in outcome) report.refused.push(outcome.refused);
    done += 1;
    await progress(done, firms.length, firm.buyer.name);
  }
  return ok(report);
}

type Run = ToIssue & { facts: ConfirmationFacts; agreed?: Agreed[] };

type Outcome = { issued: IssuedFirm } | { skipped: SkippedFirm } | { refused: RefusedFirm };

async function issueOne(db: Db, act: Act, run: Run, firm: PlacedFirm): Promise<Outcome> {
  if (firm.issuedNumber) return skip(firm, 'ALREADY_ISSUED', firm.issuedNumber);
  try {
    return await inTransaction(db, (db) => confirmAndIssue(db, act, run, firm));
  } catch (error) {
    return { refused: { ...nameOf(firm), problems: problemsOf(error, firm) } };
  }
}

/** Throws `Refused` to undo the transaction: a number taken for a firm that is refused would leave a gap. */
async function confirmAndIssue(
  db: Db,
  act: Act,
  { terms, released, facts, agreed }: Run,
  firm: PlacedFirm,
): Promise<Outcome> {
  const standing = await findStanding(db, firm.registrationId);
  if (standing.number) return skip(firm, 'ALREADY_ISSUED', standing.number);
  if (standing.withdrawn) return skip(firm, 'WITHDRAWN', null);
  const newest = await findReleasedVersion(db, terms.pavilionId);
  if (newest?.allocationId !== released.allocationId) throw new Refused([{ code: 'VERSION_REPLACED' }]);

  const { organisationId } = terms;
  const today = dayIn(act.at, SELLER_ZONE);
  const confirmationId = await confirmPlaces(db, act, terms, firm);
  const taken = orThrow(await takeInvoiceNumber(db, act, { organisationId, code: 'AC', today }));
  const stamp = { number: taken.number, issuedAt: act.at, issueDate: taken.issueDate };
  const invoice = orThrow(draftDeposit(terms, firm, stamp));
  if (agreed && !isAgreed(agreed, firm, invoice)) throw new Refused([{ code: 'PREVIEW_CHANGED' }]);
  const invoiceId = await saveInvoice(db, act, { terms, firm, confirmationId, taken, invoice });
  const confirmation = confirmationOf(terms, firm, facts, invoice);
  await tellFirm(db, act, { terms, firm, invoiceId, invoice, confirmation });
  return { issued: issuedFirm(firm, invoice) };
}

const isAgreed = (agreed: Agreed[], firm: PlacedFirm, { snapshot }: DepositInvoice): boolean =>
  agreed.some(
    ({ registrationId, booth, dueCents }) =>
      registrationId === firm.registrationId &&
      booth === firm.booth.label &&
      dueCents === snapshot.totals.dueCents,
  );

const skip = (firm: PlacedFirm, reason: SkippedFirm['reason'], number: string | null): Outcome => ({
  skipped: { ...nameOf(firm), reason, number },
});

class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
  }
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.problems);
  return result.value;
}

function problemsOf(error: unknown, firm: PlacedFirm): Problem[] {
  if (error instanceof Refused) return error.problems;
  if (isUniqueViolation(error, 'confirmed_place.place_id'))
    return [{ code: 'PLACE_ALREADY_CONFIRMED', params: { booth: firm.booth.label } }];
  throw error;
}
