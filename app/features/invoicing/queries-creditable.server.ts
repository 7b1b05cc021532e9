import { z } from 'zod';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { openCents } from '#app/domain/invoicing/standing';
import type { CompanyId, EditionId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { type InvoiceKind, standingOf } from './queries.server';
import { moneyOfInvoice } from './rows-standing.server';

const frozen = z.custom<InvoiceSnapshot>(
  (value) => z.looseObject({ number: z.string(), totals: z.looseObject({}) }).safeParse(value).success,
);

export const snapshotIn = (json: string): InvoiceSnapshot => frozen.parse(JSON.parse(json));

/** An invoice or deposit that is still open, or not. */
export type OpenInvoice = { id: InvoiceId; number: string; openCents: Cents };

export type Creditable = OpenInvoice & {
  kind: InvoiceKind;
  organisationId: OrganisationId;
  companyId: CompanyId;
  firm: string;
  registrationId: RegistrationId | null;
  confirmationId: string | null;
  snapshot: InvoiceSnapshot;
  /** The credit notes it has. */
  earlier: InvoiceSnapshot[];
  /** The deposits that it deducts: what is credited beyond its own open amount settles theirs. */
  deposits: OpenInvoice[];
};

export type InvoiceScope = { editionId: EditionId; organisationId: OrganisationId };

/**
 * An invoice with what a credit note on it needs to know. Problems: INVOICE_UNKNOWN, CREDIT_ON_CREDIT; DEPOSIT_DEDUCTED
 * when a balance took the deposit over: the balance is what can be credited then.
 */
export async function findCreditable(
  db: Db,
  number: string,
  { editionId, organisationId }: InvoiceScope,
): Promise<Result<Creditable>> {
  const row = await invoiceRows(db)
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .where('invoice.number', '=', number)
    .where('invoice.organisation_id', '=', organisationId)
    .where('pavilion.edition_id', '=', editionId)
    .executeTakeFirst();
  if (!row) return refuse({ code: 'INVOICE_UNKNOWN', params: { number } });
  if (row.type === '381') return refuse({ code: 'CREDIT_ON_CREDIT' });
  const balance = await referring(db, row.id, 'DEDUCTS');
  if (balance[0]) return refuse({ code: 'DEPOSIT_DEDUCTED', params: { number: balance[0].number } });
  const credits = await referring(db, row.id, 'CREDITS');
  return ok({
    ...{ id: row.id, number: row.number, kind: row.kind, openCents: openCents(standingOf(row)) },
    ...{ organisationId, companyId: row.company_id, firm: `${row.country}:${row.national_id}` },
    ...{ registrationId: row.registration_id, confirmationId: row.confirmation_id },
    snapshot: snapshotIn(row.snapshot),
    earlier: credits.map(({ snapshot }) => snapshotIn(snapshot)),
    deposits: await deductedBy(db, row.id),
  });
}

const invoiceRows = (db: Db) =>
  db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .selectAll('invoice')
    .select(['company.country', 'company.national_id'])
    .select(moneyOfInvoice);

const referring = (db: Db, invoiceId: InvoiceId, kind: 'DEDUCTS' | 'CREDITS') =>
  db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['invoice.number', 'invoice.snapshot'])
    .where('referred_id', '=', invoiceId)
    .where('invoice_reference.kind', '=', kind)
    .orderBy('invoice.number')
    .execute();

async function deductedBy(db: Db, balanceId: InvoiceId): Promise<OpenInvoice[]> {
  const rows = await invoiceRows(db)
    .innerJoin('invoice_reference as deducted', 'deducted.referred_id', 'invoice.id')
    .where('deducted.invoice_id', '=', balanceId)
    .where('deducted.kind', '=', 'DEDUCTS')
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => ({ id: row.id, number: row.number, openCents: openCents(standingOf(row)) }));
}
