import {
  type InvoiceStanding,
  type InvoiceState,
  invoiceState,
  openCents,
} from '#app/domain/invoicing/standing';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, EditionId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import { moneyOfInvoice } from './rows-standing.server';

export type InvoiceKind = 'DEPOSIT' | 'BALANCE' | 'FREE' | 'CREDIT';

export type InvoiceRow = {
  id: InvoiceId;
  number: string;
  type: '380' | '381' | '386';
  kind: InvoiceKind;
  companyId: CompanyId;
  registrationId: RegistrationId | null;
  company: string;
  firm: string;
  booth: string;
  issueDate: LocalDate;
  dueDate: LocalDate;
  regime: string;
  currency: string;
  exclVatCents: Cents;
  vatCents: Cents;
  inclVatCents: Cents;
  dueCents: Cents;
  /** Of the amount, what deposits charged already. */
  deductedCents: Cents;
  /** Received for it; paid back when it is a credit note. */
  paidCents: Cents;
  creditedCents: Cents;
  openCents: Cents;
  state: InvoiceState;
  paperId: string | null;
  /** The PDF is drawn and kept. */
  drawn: boolean;
  mail: 'queued' | 'sending' | 'sent' | 'failed' | null;
};

/** An organisation's invoices of an edition, in order of number, as they stand on `today`. */
export async function findAllInvoices(
  db: Db,
  { editionId, organisationId }: { editionId: EditionId; organisationId: OrganisationId },
  today: LocalDate,
): Promise<InvoiceRow[]> {
  const rows = await db
    .selectFrom('pavilion')
    .innerJoin('registration', 'registration.pavilion_id', 'pavilion.id')
    .innerJoin('invoice', 'invoice.registration_id', 'registration.id')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .leftJoin('paper', 'paper.invoice_id', 'invoice.id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['invoice.id', 'invoice.number', 'invoice.type', 'invoice.kind', 'invoice.company_id'])
    .select(['invoice.registration_id', 'issue_date', 'due_date', 'regime', 'currency', 'excl_vat_cents'])
    .select(['vat_cents', 'incl_vat_cents', 'due_cents', 'company.name', 'company.country'])
    .select(['company.national_id', 'paper.id as paper_id', 'paper_file.sha256'])
    .select(moneyOfInvoice)
    .select((row) => [
      row
        .selectFrom('confirmed_place')
        .innerJoin('place', 'place.id', 'confirmed_place.place_id')
        .innerJoin('booth', 'booth.id', 'place.booth_id')
        .whereRef('confirmed_place.confirmation_id', '=', 'invoice.confirmation_id')
        .select(({ fn }) => fn.min('booth.label').as('label'))
        .as('booth'),
      // A mail that was sent again carries the same paper: what became of the newest counts.
      row
        .selectFrom('mail_attachment')
        .innerJoin('mail', 'mail.id', 'mail_attachment.mail_id')
        .whereRef('mail_attachment.paper_id', '=', 'paper.id')
        .select('mail.state')
        .orderBy('mail.queued_at', 'desc')
        .orderBy('mail.id')
        .limit(1)
        .as('mail_state'),
    ])
    .where('pavilion.edition_id', '=', editionId)
    .where('pavilion.organisation_id', '=', organisationId)
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => {
    const standing = standingOf(row);
    return {
      ...{ id: row.id, number: row.number, type: row.type, kind: row.kind },
      ...{ companyId: row.company_id, registrationId: row.registration_id, company: row.name },
      firm: `${row.country}:${row.national_id}`,
      booth: row.booth ?? '',
      issueDate: row.issue_date,
      dueDate: row.due_date,
      regime: row.regime,
      currency: row.currency,
      exclVatCents: row.excl_vat_cents,
      vatCents: row.vat_cents,
      inclVatCents: row.incl_vat_cents,
      dueCents: row.due_cents,
      deductedCents: row.deducted_cents ?? 0,
      paidCents: row.paid_cents ?? 0,
      creditedCents: standing.creditedCents,
      openCents: openCents(standing),
      state: invoiceState(standing, today),
      paperId: row.paper_id,
      drawn: row.sha256 !== null,
      mail: row.mail_state,
    };
  });
}

type StandingRow = {
  type: '380' | '381' | '386';
  incl_vat_cents: Cents;
  due_cents: Cents;
  due_date: LocalDate;
  settled_cents: Cents | null;
  credited_cents: Cents | null;
  used_cents: Cents | null;
};

/** An invoice's row with `moneyOfInvoice` as the domain judges it. */
export const standingOf = (row: StandingRow): InvoiceStanding => ({
  type: row.type,
  inclVatCents: row.incl_vat_cents,
  dueCents: row.due_cents,
  dueDate: row.due_date,
  settledCents: row.settled_cents ?? 0,
  creditedCents: row.credited_cents ?? 0,
  usedCents: row.used_cents ?? 0,
});
