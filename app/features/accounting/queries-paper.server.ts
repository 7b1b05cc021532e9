import { group } from 'd3-array';
import type { BookedPaper, RateAmounts } from '#app/domain/accounting/entries-invoice';
import type { LocalDate } from '#app/domain/shared/dates';
import type { InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

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
    .select(['fair.id as fair', 'fair.name as fairName', 'edition.year', 'vat_posting', 'vat_on_debits'])
    .where('invoice.id', '=', invoiceId)
    .where('invoice.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const references = await findReferences(db, invoiceId);
  const deducted = references.filter(({ kind }) => kind === 'DEDUCTS');
  const credits = references.filter(({ kind }) => kind === 'CREDITS');
  const vat = await findVat(db, [invoiceId, ...deducted.map(({ id }) => id)]);
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
      deposits: deducted.map(({ id, rate }) => ({
        vat: vat.get(id) ?? [],
        ...(rate !== null && { unitsPerEuro: rate }),
      })),
      aid: await findAid(db, invoiceId),
      ...(credits.length > 0 && { credited: creditedBy(credits) }),
      vatPosting: row.vat_on_debits === 1 ? 'AT_INVOICE' : (row.vat_posting ?? 'AT_INVOICE'),
      ...(row.exchange_rate !== null && {
        foreign: { currency: row.currency, unitsPerEuro: row.exchange_rate },
      }),
    },
  };
}

const findReferences = (db: Db, invoiceId: InvoiceId) =>
  db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.referred_id')
    .select(['invoice.id', 'invoice.type', 'invoice.exchange_rate as rate'])
    .select(['invoice_reference.kind', 'invoice_reference.amount_cents as cents'])
    .where('invoice_reference.invoice_id', '=', invoiceId)
    .orderBy('invoice.number')
    .execute();

const creditedBy = (credits: { type: string; cents: number }[]) => ({
  depositCents: sumCents(credits.filter(({ type }) => type === '386').map(({ cents }) => cents)),
  wholeCents: sumCents(credits.map(({ cents }) => cents)),
});

async function findVat(db: Db, invoiceIds: InvoiceId[]): Promise<Map<InvoiceId, RateAmounts[]>> {
  const rows = await db
    .selectFrom('invoice_vat')
    .select(['invoice_id', 'rate_percent', 'basis_cents', 'tax_cents'])
    .where('invoice_id', 'in', invoiceIds)
    .orderBy('id')
    .execute();
  const amounts = rows.map(({ invoice_id, rate_percent, basis_cents, tax_cents }) => ({
    invoice_id,
    rate: { ratePercent: rate_percent, basisCents: basis_cents, taxCents: tax_cents },
  }));
  const papers = group(amounts, ({ invoice_id }) => invoice_id);
  return new Map([...papers].map(([id, held]) => [id, held.map(({ rate }) => rate)]));
}

/** Aid that a funder pays to the organiser in the firm's place; aid that lowers the price is no part of the paper's sum. */
const findAid = (db: Db, invoiceId: InvoiceId) =>
  db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select(['aid_grant.funder', 'invoice_aid.amount_cents as cents'])
    .where('invoice_aid.invoice_id', '=', invoiceId)
    .where('aid_grant.mode', '=', 'THIRD_PARTY_PAYMENT')
    .orderBy('aid_grant.id')
    .execute();
