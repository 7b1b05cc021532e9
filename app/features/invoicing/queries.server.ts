import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type PaymentState = 'paid' | 'part_paid' | 'overdue' | 'due';

export type InvoiceRow = {
  id: string;
  number: string;
  type: '380' | '381' | '386';
  company: string;
  firm: string;
  booth: string;
  issueDate: LocalDate;
  dueDate: LocalDate;
  regime: string;
  currency: string;
  exclVatCents: number;
  vatCents: number;
  inclVatCents: number;
  dueCents: number;
  paidCents: number;
  state: PaymentState;
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
    .select((row) => [
      row
        .selectFrom('settlement')
        .whereRef('settlement.invoice_id', '=', 'invoice.id')
        .where('settlement.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('amount_cents').as('paid'))
        .as('paid_cents'),
      row
        .selectFrom('confirmed_place')
        .innerJoin('place', 'place.id', 'confirmed_place.place_id')
        .innerJoin('booth', 'booth.id', 'place.booth_id')
        .whereRef('confirmed_place.confirmation_id', '=', 'invoice.confirmation_id')
        .select(({ fn }) => fn.min('booth.label').as('label'))
        .as('booth'),
    ])
    .where('pavilion.edition_id', '=', editionId)
    .where('invoice.organisation_id', '=', organisationId)
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    type: row.type,
    company: row.name,
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
    paidCents: row.paid_cents ?? 0,
    state: stateOf(row.due_cents, row.paid_cents ?? 0, row.due_date, today),
    paperId: row.paper_id,
    drawn: row.sha256 !== null,
    mail: row.mail_state,
  }));
}

function stateOf(due: number, paid: number, dueDate: LocalDate, today: LocalDate): PaymentState {
  if (paid >= due) return 'paid';
  if (dueDate < today) return 'overdue';
  return paid > 0 ? 'part_paid' : 'due';
}
