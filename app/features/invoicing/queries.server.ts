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
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .leftJoin('paper', 'paper.invoice_id', 'invoice.id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .leftJoin('mail_attachment', 'mail_attachment.paper_id', 'paper.id')
    .leftJoin('mail', 'mail.id', 'mail_attachment.mail_id')
    .selectAll('invoice')
    .select(['company.name', 'company.country', 'company.national_id'])
    .select(['paper.id as paper_id', 'paper_file.sha256', 'mail.state as mail_state'])
    .select(moneyOfInvoice)
    .select((row) =>
      row
        .selectFrom('confirmed_place')
        .innerJoin('place', 'place.id', 'confirmed_place.place_id')
        .innerJoin('booth', 'booth.id', 'place.booth_id')
        .whereRef('confirmed_place.confirmation_id', '=', 'invoice.confirmation_id')
        .select(({ fn }) => fn.min('booth.label').as('label'))
        .as('booth'),
    )
    .where('pavilion.edition_id', '=', editionId)
    .where('invoice.organisation_id', '=', organisationId)
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
