import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { SeriesCode } from '#app/domain/invoicing/series';
import { dayIn } from '#app/domain/shared/dates';
import { ok, type Problem, type Result } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction, inTurn, isUniqueViolation } from '#db/connection';
import {
  type ConfirmationFacts,
  confirmationOf,
  findConfirmationFacts,
  withInvoice,
} from './confirmation.server';
import { draftInvoice, type FirmMoney, type IssueKind } from './draft.server';
import { orThrow, Refused } from './outcome.server';
import {
  alreadyIssued,
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
import { findFirmMoney } from './queries-firm-money.server';
import { findFormer } from './queries-former.server';
import type { PavilionScope } from './queries-pavilion.server';
import { findReleasedVersion, findStanding, type PlacedFirm } from './queries-placed.server';
import { applyOpenCredits } from './steps-apply-credits.server';
import { deductFrom } from './steps-deduct.server';
import { confirmPlaces, saveInvoice } from './steps-issue.server';
import { takeInvoiceNumber } from './steps-number.server';
import { tellFirm } from './steps-tell.server';

export type IssueInput = PavilionScope & {
  kind: IssueKind;
  /** What the preview said of each firm; one of which it no longer holds is refused with PREVIEW_CHANGED. */
  agreed?: Agreed[];
};

export type Agreed = { registrationId: string; booth: string; dueCents: number };

export type Progress = (done: number, total: number, note?: string) => Promise<void>;

/**
 * Confirms every firm placed in the released version and issues its deposit or its balance, one transaction a firm:
 * places, number, invoice, papers and mail together or not at all. A firm that has its invoice is skipped, so that a run
 * cut short is simply run again. What stops one firm is reported and doesn't stop the others.
 * Problems: NO_PAVILION, NO_PRICE_LIST, PRICE_LIST_INVALID, NOTHING_RELEASED.
 */
export async function issueInvoices(
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
  const run = { ...found.value, facts, agreed: input.agreed, kind: input.kind };
  let done = 0;
  for (const firm of firms) {
    const outcome = await issueOne(db, act, run, firm);
    if ('issued' in outcome) report.issued.push(outcome.issued);
    if ('skipped' in outcome) report.skipped.push(outcome.skipped);
    if ('refused' in outcome) report.refused.push(outcome.refused);
    done += 1;
    await progress(done, firms.length, firm.buyer.name);
  }
  return ok(report);
}

type Run = ToIssue & { facts: ConfirmationFacts; agreed?: Agreed[]; kind: IssueKind };

type Outcome = { issued: IssuedFirm } | { skipped: SkippedFirm } | { refused: RefusedFirm };

const SERIES = { deposit: 'AC', balance: 'FA' } as const satisfies Record<IssueKind, SeriesCode>;

async function issueOne(db: Db, act: Act, run: Run, firm: PlacedFirm): Promise<Outcome> {
  const number = alreadyIssued(run.kind, firm.issued);
  if (number) return skip(firm, 'ALREADY_ISSUED', number);
  try {
    return await inTurn(() => inTransaction(db, (db) => confirmAndIssue(db, act, run, firm)));
  } catch (error) {
    return { refused: { ...nameOf(firm), problems: problemsOf(error, firm) } };
  }
}

/** Throws `Refused` to undo the transaction: a number taken for a firm that is refused would leave a gap. */
async function confirmAndIssue(db: Db, act: Act, run: Run, firm: PlacedFirm): Promise<Outcome> {
  const { terms, released, kind } = run;
  const standing = await findStanding(db, firm.registrationId);
  const issued = alreadyIssued(kind, standing.issued);
  if (issued) return skip(firm, 'ALREADY_ISSUED', issued);
  if (standing.withdrawn) return skip(firm, 'WITHDRAWN', null);
  const newest = await findReleasedVersion(db, terms.pavilionId);
  if (newest?.allocationId !== released.allocationId) throw new Refused([{ code: 'VERSION_REPLACED' }]);

  const { organisationId } = terms;
  const today = dayIn(act.at, SELLER_ZONE);
  const confirmation = await confirmPlaces(db, act, terms, firm);
  const money = (await findFirmMoney(db, kind, [firm.registrationId]))(firm.registrationId);
  const taken = orThrow(await takeInvoiceNumber(db, act, { organisationId, code: SERIES[kind], today }));
  const stamp = { number: taken.number, issuedAt: act.at, issueDate: taken.issueDate };
  const invoice = orThrow(draftInvoice(kind, terms, firm, money, stamp));
  if (run.agreed && !isAgreed(run.agreed, firm, invoice)) throw new Refused([{ code: 'PREVIEW_CHANGED' }]);
  await write(db, act, run, { firm, confirmation, taken, invoice, money });
  return { issued: issuedFirm(firm, invoice) };
}

type ToWrite = {
  firm: PlacedFirm;
  confirmation: { id: string; fresh: boolean };
  taken: Parameters<typeof saveInvoice>[2]['taken'];
  invoice: DraftedInvoice;
  money: FirmMoney;
};

async function write(
  db: Db,
  act: Act,
  { terms, facts, kind }: Run,
  { firm, confirmation, taken, invoice, money }: ToWrite,
): Promise<void> {
  const { registrationId, companyId } = firm;
  const { organisationId } = terms;
  const invoiceId = await saveInvoice(db, act, {
    organisationId,
    kind: kind === 'deposit' ? 'DEPOSIT' : 'BALANCE',
    about: { registrationId, companyId, firm: firm.firm, confirmationId: confirmation.id },
    taken,
    invoice,
  });
  if (kind === 'balance') {
    await deductFrom(db, act, { invoiceId, confirmationId: confirmation.id, ...money });
    await applyOpenCredits(db, act, {
      invoiceId,
      organisationId,
      registrationId,
      snapshot: invoice.snapshot,
    });
  }
  const paper = confirmation.fresh
    ? confirmationOf(terms, firm, facts, withInvoice(invoice.snapshot, await findFormer(db, registrationId)))
    : null;
  await postOutstanding(db, act, organisationId);
  await tellFirm(db, act, { terms, firm, invoiceId, invoice, confirmation: paper, deposits: money.deposits });
}

const isAgreed = (agreed: Agreed[], firm: PlacedFirm, { snapshot }: DraftedInvoice): boolean =>
  agreed.some(
    ({ registrationId, booth, dueCents }) =>
      registrationId === firm.registrationId &&
      booth === firm.booth.label &&
      dueCents === snapshot.totals.dueCents,
  );

const skip = (firm: PlacedFirm, reason: SkippedFirm['reason'], number: string | null): Outcome => ({
  skipped: { ...nameOf(firm), reason, number },
});

function problemsOf(error: unknown, firm: PlacedFirm): Problem[] {
  if (error instanceof Refused) return error.problems;
  if (isUniqueViolation(error, 'confirmed_place.place_id'))
    return [{ code: 'PLACE_ALREADY_CONFIRMED', params: { booth: firm.booth.label } }];
  if (isUniqueViolation(error, 'standing_balance.confirmation_id')) return [{ code: 'BALANCE_STANDS' }];
  throw error;
}
