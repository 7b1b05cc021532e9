import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { AidGrantTable } from '#db/schema/funding';
import { schemeIn } from './queries-schemes.server';

export type GrantState = AidGrantTable['state'];

/** An aid as the pages of money show it. */
export type GrantRow = {
  id: string;
  registrationId: RegistrationId;
  companyId: CompanyId;
  company: string;
  firm: string;
  schemeCode: string;
  label: string;
  version: number;
  mode: AidGrantTable['mode'];
  basis: string;
  funder: string;
  amountCents: number;
  grossCents: number;
  state: GrantState;
  requestedOn: LocalDate;
  decidedOn: LocalDate | null;
  reference: string | null;
  reason: string | null;
  reversedOn: LocalDate | null;
  reversalReason: string | null;
  /** What the funder paid of it. */
  paidCents: number;
  /** Numbers of the invoices that carry it. */
  carriedBy: string[];
  cumulable: boolean;
  /** What the organiser takes off its own price: nobody owes it. */
  own: boolean;
  /** The firm has left the pavilion since. */
  withdrawn: boolean;
};

export type GrantScope = { organisationId: OrganisationId; editionId?: string; companyId?: CompanyId };

/** An organisation's aids, the earliest first; of one edition, or of one firm. */
export async function findAllGrants(db: Db, scope: GrantScope): Promise<GrantRow[]> {
  const rows = await grants(db)
    .where('aid_grant.organisation_id', '=', scope.organisationId)
    .$if(scope.editionId !== undefined, (query) =>
      query.where('pavilion.edition_id', '=', scope.editionId ?? ''),
    )
    .$if(scope.companyId !== undefined, (query) =>
      query.where('aid_grant.company_id', '=', scope.companyId ?? ''),
    )
    .execute();
  return withInvoices(db, rows);
}

/** Aid of an edition that stands granted to firms that have withdrawn: to be taken back, where an invoice carries it after a credit note. */
export async function findAidToReverse(
  db: Db,
  scope: { organisationId: OrganisationId; editionId: string },
): Promise<GrantRow[]> {
  return (await findAllGrants(db, scope)).filter(({ state, withdrawn }) => state === 'granted' && withdrawn);
}

/** One aid of an organisation; null when it isn't its own. */
export async function findGrant(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<GrantRow | null> {
  const rows = await grants(db)
    .where('aid_grant.organisation_id', '=', organisationId)
    .where('aid_grant.id', '=', id)
    .execute();
  return (await withInvoices(db, rows))[0] ?? null;
}

const grants = (db: Db) =>
  db
    .selectFrom('aid_grant')
    .innerJoin('registration', 'registration.id', 'aid_grant.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('company', 'company.id', 'aid_grant.company_id')
    .innerJoin('organisation', 'organisation.id', 'aid_grant.organisation_id')
    .innerJoin('funding_scheme', 'funding_scheme.id', 'aid_grant.scheme_id')
    .selectAll('aid_grant')
    .select(['company.name', 'company.country', 'company.national_id', 'funding_scheme.definition'])
    .select(['registration.withdrawn_at', 'organisation.name as organiser'])
    .select((row) =>
      row
        .selectFrom('grant_payment')
        .whereRef('grant_payment.grant_id', '=', 'aid_grant.id')
        .where('grant_payment.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('grant_payment.amount_cents').as('paid'))
        .as('paid'),
    )
    .orderBy('aid_grant.requested_on')
    .orderBy('company.name')
    .orderBy('aid_grant.id');

type Row = Awaited<ReturnType<ReturnType<typeof grants>['execute']>>[number];

/** A grant stands on an invoice until a credit note takes the whole invoice back. */
async function withInvoices(db: Db, rows: Row[]): Promise<GrantRow[]> {
  if (rows.length === 0) return [];
  const carried = await db
    .selectFrom('invoice_aid')
    .innerJoin('invoice', 'invoice.id', 'invoice_aid.invoice_id')
    .select(['invoice_aid.grant_id', 'invoice.number', 'invoice.incl_vat_cents'])
    .select((row) =>
      row
        .selectFrom('invoice_reference')
        .whereRef('invoice_reference.referred_id', '=', 'invoice.id')
        .where('invoice_reference.kind', '=', 'CREDITS')
        .select(({ fn }) => fn.sum<number | null>('amount_cents').as('credited'))
        .as('credited'),
    )
    .where(
      'invoice_aid.grant_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('invoice.number')
    .execute();
  const live = carried.filter((row) => (row.credited ?? 0) < row.incl_vat_cents);
  return rows.map((row) => ({
    ...rowOf(row),
    carriedBy: live.filter(({ grant_id }) => grant_id === row.id).map(({ number }) => number),
  }));
}

function rowOf(row: Row): Omit<GrantRow, 'carriedBy'> {
  const { version, cumulable } = schemeIn(row.definition);
  return {
    ...{ id: row.id, registrationId: row.registration_id, companyId: row.company_id },
    ...{ company: row.name, firm: `${row.country}:${row.national_id}` },
    ...{ schemeCode: row.scheme_code, label: row.label, version, cumulable },
    ...{ mode: row.mode, basis: row.basis, funder: row.funder, state: row.state },
    ...{ amountCents: row.amount_cents, grossCents: row.gross_equivalent_cents, paidCents: row.paid ?? 0 },
    ...{ requestedOn: row.requested_on, decidedOn: row.decided_on },
    ...{ reference: row.reference, reason: row.reason },
    ...{ reversedOn: row.reversed_on, reversalReason: row.reversal_reason },
    own: row.mode === 'PRICE_REDUCTION' && row.funder === row.organiser,
    withdrawn: row.withdrawn_at !== null,
  };
}
