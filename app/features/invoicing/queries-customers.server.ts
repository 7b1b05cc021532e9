import type { Buyer } from '#app/domain/invoicing/ground';
import type { Instant, Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { buyerOf } from './rows-buyer.server';

/** A firm of the edition that can be invoiced for anything. */
export type Customer = {
  registrationId: RegistrationId;
  companyId: CompanyId;
  firm: string;
  buyer: Buyer;
  locale: Locale;
  withdrawnAt: Instant | null;
};

/** A firm of the pavilion that wasn't refused, also one that withdrew since; undefined for every other. */
export async function findCustomer(
  db: Db,
  pavilionId: PavilionId,
  registrationId: RegistrationId,
): Promise<Customer | undefined> {
  const row = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'registration.company_id', 'registration.locale', 'withdrawn_at'])
    .select(['company.name', 'company.country', 'company.national_id', 'company.siret', 'company.vat_id'])
    .select(['company.vat_proof_on', 'company.address_line', 'company.postcode', 'company.city'])
    .select('contact_email')
    .where('registration.id', '=', registrationId)
    .where('registration.pavilion_id', '=', pavilionId)
    .where('decision', '!=', 'refused')
    .executeTakeFirst();
  return (
    row && {
      ...{ registrationId: row.id, companyId: row.company_id, firm: `${row.country}:${row.national_id}` },
      ...{ buyer: buyerOf(row), locale: row.locale, withdrawnAt: row.withdrawn_at },
    }
  );
}

/** Where a company can be invoiced for anything by an organisation: its registrations that weren't refused, the latest year first. */
export function findCounters(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
): Promise<{ registrationId: RegistrationId; edition: string; fair: string; year: number }[]> {
  return db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['registration.id as registrationId', 'edition.slug as edition'])
    .select(['fair.name as fair', 'edition.year'])
    .where('registration.company_id', '=', companyId)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('registration.decision', '!=', 'refused')
    .orderBy('edition.year', 'desc')
    .orderBy('edition.slug')
    .execute();
}
