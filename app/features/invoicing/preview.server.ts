import { createHash } from 'node:crypto';
import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { InvoiceLine, InvoiceSnapshot, InvoiceTotals, VatRegime } from '#app/domain/invoicing/invoice';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import { dayIn } from '#app/domain/shared/dates';
import type { PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents, Decimal } from '#app/domain/shared/money';
import { sumCents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { draftInvoice, type IssueKind } from './draft.server';
import { findFirmMoney } from './queries-firm-money.server';
import { findPavilionTerms, type PavilionScope, type PavilionTerms } from './queries-pavilion.server';
import {
  findAllPlacedFirms,
  findReleasedVersion,
  type PlacedFirm,
  type ReleasedVersion,
} from './queries-placed.server';

/** Legal dates of a French seller are those of France. */
export const SELLER_ZONE = 'Europe/Paris';

/** How a report names a firm: "FR:999633001" with the company beside it. */
export type NamedFirm = {
  registration: string;
  company: string;
  registrationId: RegistrationId;
  booth: string;
};

export type IssuedFirm = NamedFirm & {
  /** null in a preview: numbers are taken when issuing. */
  number: string | null;
  lines: InvoiceLine[];
  totals: InvoiceTotals;
  order: InvoiceSnapshot['order'];
  regime: VatRegime;
  warnings: Problem[];
  dueDate: LocalDate;
  mailTo: string;
  locale: Locale;
};

export type SkippedFirm = NamedFirm & { reason: 'ALREADY_ISSUED' | 'WITHDRAWN'; number: string | null };
export type RefusedFirm = NamedFirm & { problems: Problem[] };

export type IssueReport = { issued: IssuedFirm[]; skipped: SkippedFirm[]; refused: RefusedFirm[] };

export type IssuePreview = IssueReport & {
  kind: IssueKind;
  edition: PavilionTerms['edition'];
  pavilionId: PavilionId;
  pavilionName: string;
  version: number;
  depositPercent: Decimal;
  currency: string;
  sums: { exclVatCents: Cents; vatCents: Cents; inclVatCents: Cents; prepaidCents: Cents; dueCents: Cents };
  mails: number;
  papers: number;
  /** Of what is listed: issuing with it refuses when anything of that has changed since. */
  digest: string;
};

export type IssueScope = PavilionScope & { kind?: IssueKind };

export type ToIssue = { terms: PavilionTerms; released: ReleasedVersion; firms: PlacedFirm[] };

/** Problems: those of `findPavilionTerms`, NOTHING_RELEASED. */
export async function findToIssue(db: Db, scope: PavilionScope): Promise<Result<ToIssue>> {
  const terms = await findPavilionTerms(db, scope);
  if (!terms.ok) return terms;
  const released = await findReleasedVersion(db, terms.value.pavilionId);
  if (!released) return refuse({ code: 'NOTHING_RELEASED', params: { pavilion: terms.value.pavilionName } });
  const firms = await findAllPlacedFirms(db, released.allocationId, terms.value.organisationId);
  return ok({ terms: terms.value, released, firms });
}

/** What `issueInvoices` would do at `at`, firm by firm; writes nothing. */
export async function previewIssue(db: Db, at: Instant, scope: IssueScope): Promise<Result<IssuePreview>> {
  const found = await findToIssue(db, scope);
  return found.ok ? ok(await previewOf(db, at, found.value, scope.kind)) : found;
}

/** The same of what was found already. */
export async function previewOf(
  db: Db,
  at: Instant,
  found: ToIssue,
  kind: IssueKind = 'deposit',
): Promise<IssuePreview> {
  const { terms, released, firms } = found;
  const report = await reportOf(db, found, kind, at);
  const totals = report.issued.map((firm) => firm.totals);
  const sum = (amount: (totals: InvoiceTotals) => Cents) => sumCents(totals.map(amount));
  const confirmed = new Set(firms.filter(({ confirmed }) => confirmed).map((firm) => firm.registrationId));
  const toConfirm = report.issued.filter(({ registrationId }) => !confirmed.has(registrationId)).length;
  return {
    ...report,
    kind,
    edition: terms.edition,
    pavilionId: terms.pavilionId,
    pavilionName: terms.pavilionName,
    depositPercent: terms.list.terms.depositPercent,
    version: released.version,
    currency: terms.list.currency,
    sums: {
      exclVatCents: sum(({ exclVatCents }) => exclVatCents),
      vatCents: sum(({ vatCents }) => vatCents),
      inclVatCents: sum(({ inclVatCents }) => inclVatCents),
      prepaidCents: sum(({ prepaidCents }) => prepaidCents),
      dueCents: sum(({ dueCents }) => dueCents),
    },
    mails: report.issued.length,
    papers: report.issued.length + toConfirm,
    digest: digestOf(kind, report),
  };
}

async function reportOf(
  db: Db,
  { terms, firms }: ToIssue,
  kind: IssueKind,
  at: Instant,
): Promise<IssueReport> {
  const report: IssueReport = { issued: [], skipped: [], refused: [] };
  const stamp = { number: '', issuedAt: at, issueDate: dayIn(at, SELLER_ZONE) };
  const ids = firms.map(({ registrationId }) => registrationId);
  const moneyOf = await findFirmMoney(db, kind, ids);
  for (const firm of firms) {
    const number = alreadyIssued(kind, firm.issued);
    if (number) {
      report.skipped.push({ ...nameOf(firm), reason: 'ALREADY_ISSUED', number });
      continue;
    }
    const drafted = draftInvoice(kind, terms, firm, moneyOf(firm.registrationId), stamp);
    if (drafted.ok) report.issued.push({ ...issuedFirm(firm, drafted.value), number: null });
    else report.refused.push({ ...nameOf(firm), problems: drafted.problems });
  }
  return report;
}

/** The invoice that makes another of this kind one too many: after its balance nobody is asked for a deposit. */
export const alreadyIssued = (kind: IssueKind, { deposit, balance }: PlacedFirm['issued']): string | null =>
  kind === 'deposit' ? (deposit ?? balance) : balance;

export const nameOf = (firm: PlacedFirm): NamedFirm => ({
  registration: firm.firm,
  company: firm.buyer.name,
  registrationId: firm.registrationId,
  booth: firm.booth.label,
});

export function issuedFirm(firm: PlacedFirm, { snapshot, warnings }: DraftedInvoice): IssuedFirm {
  const { number, lines, totals, order, regime, dueDate, locale } = snapshot;
  return {
    ...nameOf(firm),
    number,
    lines,
    totals,
    order,
    regime,
    warnings,
    dueDate,
    mailTo: firm.contact.email,
    locale,
  };
}

const digestOf = (kind: IssueKind, { issued }: IssueReport): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        kind,
        issued.map(({ registrationId, booth, totals, mailTo }) => [registrationId, booth, totals, mailTo]),
      ]),
    )
    .digest('hex');
