import type { BookedPaper } from '#app/domain/accounting/entries-invoice';
import type { LocalDate } from '#app/domain/shared/dates';
import type { InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import {
  creditedBy,
  findAid,
  findAidGivenBack,
  findCreditedPosting,
  findDeposits,
  findReferences,
  findVatOf,
} from './queries-paper-parts.server';

export type PaperToBook = {
  paper: BookedPaper;
  number: string;
  kind: 'DEPOSIT' | 'BALANCE' | 'FREE' | 'CREDIT';
  issueDate: LocalDate;
  /** "Cosmoprof Asia 2026"; null for a paper of no fair. */
  event: string | null;
};

/** An issued paper with all that its entry depends on: VAT per rate, deposits deducted, what it credits, who else pays. */
export async function findPaperToBook(
  db: Db,
  organisationId: OrganisationId,
  invoiceId: InvoiceId,
): Promise<PaperToBook> {
  const row = await db
    .selectFrom('invoice')
    .innerJoin('organisation', 'organisation.id', 'invoice.organisation_id')
    .leftJoin('ledger_setting', 'ledger_setting.organisation_id', 'invoice.organisation_id')
    .leftJoin('registration', 'registration.id', 'invoice.registration_id')
    .leftJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .leftJoin('edition', 'edition.id', 'pavilion.edition_id')
    .leftJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['invoice.id', 'invoice.type', 'invoice.kind', 'invoice.number', 'invoice.issue_date'])
    .select(['invoice.company_id', 'invoice.due_cents', 'invoice.currency', 'invoice.exchange_rate'])
    .select(['invoice.issued_at', 'invoice.prepaid_cents'])
    .select(['fair.id as fair', 'fair.name as fairName', 'edition.year', 'vat_posting', 'vat_on_debits'])
    .where('invoice.id', '=', invoiceId)
    .where('invoice.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const references = await findReferences(db, invoiceId);
  const credits = references.filter(({ kind }) => kind === 'CREDITS');
  const vat = await findVatOf(db, [invoiceId]);
  const posting = row.vat_on_debits === 1 ? 'AT_INVOICE' : (row.vat_posting ?? 'AT_INVOICE');
  return {
    number: row.number,
    kind: row.kind,
    issueDate: row.issue_date,
    event: row.fairName === null ? null : `${row.fairName} ${row.year}`,
    paper: {
      type: row.type,
      company: row.company_id,
      fair: row.fair,
      vat: vat.get(invoiceId) ?? [],
      dueCents: row.due_cents,
      deposits: await findDeposits(db, { issuedAt: row.issued_at, references }),
      aid:
        row.type === '381'
          ? await findAidGivenBack(db, credits, row.prepaid_cents)
          : await findAid(db, [invoiceId]),
      ...(credits.length > 0 && { credited: creditedBy(credits) }),
      vatPosting: credits.length > 0 ? await findCreditedPosting(db, credits) : posting,
      ...(row.exchange_rate !== null && {
        foreign: { currency: row.currency, unitsPerEuro: row.exchange_rate },
      }),
    },
  };
}
