import type { Buyer } from '#app/domain/invoicing/ground';
import type { Instant, Locale } from '#app/domain/shared/dates';
import type { CompanyId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
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

/** The firms that were accepted, also those that withdrew since, in order of name; or one of them. */
export async function findCustomers(
  db: Db,
  pavilionId: PavilionId,
  registrationId?: RegistrationId,
): Promise<Customer[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'registration.company_id', 'registration.locale', 'withdrawn_at'])
    .select(['company.name', 'company.country', 'company.national_id', 'company.siret', 'company.vat_id'])
    .select(['company.vat_proof_on', 'company.address_line', 'company.postcode', 'company.city'])
    .select('contact_email')
    .where('registration.pavilion_id', '=', pavilionId)
    .where('decision', '!=', 'refused')
    .$if(registrationId !== undefined, (query) => query.where('registration.id', '=', registrationId ?? ''))
    .orderBy('company.name')
    .orderBy('registration.id')
    .execute();
  return rows.map((row) => ({
    ...{ registrationId: row.id, companyId: row.company_id, firm: `${row.country}:${row.national_id}` },
    ...{ buyer: buyerOf(row), locale: row.locale, withdrawnAt: row.withdrawn_at },
  }));
}
