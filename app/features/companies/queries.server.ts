import type { CompanyId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** A firm as people name it on the command line and in lists: "FR:999633001". */
export const firmKey = (firm: { country: string; national_id: string }): string =>
  `${firm.country}:${firm.national_id}`;

export const findCompany = (db: Db, id: CompanyId) =>
  db.selectFrom('company').selectAll().where('id', '=', id).executeTakeFirst();

export const findCompanyByIdentifier = (db: Db, country: string, nationalId: string) =>
  db
    .selectFrom('company')
    .selectAll()
    .where('country', '=', country)
    .where('national_id', '=', nationalId)
    .executeTakeFirst();

export async function findCompanyByVat(db: Db, vatId: string) {
  const found = await db.selectFrom('company').selectAll().where('vat_id', '=', vatId).limit(2).execute();
  return found.length === 1 ? found[0] : undefined;
}

/** Firms that bear one of these names exactly, or one of these identifiers. */
export async function findCompaniesNamed(
  db: Db,
  texts: readonly string[],
): Promise<Map<string, CompanyId[]>> {
  const wanted = [...new Set(texts)];
  const byText = new Map<string, CompanyId[]>();
  for (let from = 0; from < wanted.length; from += 400) {
    const part = wanted.slice(from, from + 400);
    const rows = await db
      .selectFrom('company')
      .select(['id', 'name', 'national_id', 'vat_id'])
      .where((where) =>
        where.or([where('name', 'in', part), where('national_id', 'in', part), where('vat_id', 'in', part)]),
      )
      .execute();
    for (const { id, name, national_id, vat_id } of rows) {
      for (const text of new Set([name, national_id, vat_id ?? name])) {
        byText.set(text, [...(byText.get(text) ?? []), id]);
      }
    }
  }
  return byText;
}

/** People who may act for a firm. */
export const findPeopleOfCompany = (db: Db, companyId: CompanyId) =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.email', 'person.given_name', 'person.family_name', 'person.locale'])
    .where('role_grant.company_id', '=', companyId)
    .where('role_grant.role', '=', 'exhibitor')
    .distinct()
    .execute();

/** Firms that a person may act for, by name. */
export const findCompaniesOfPerson = (db: Db, personId: PersonId) =>
  db
    .selectFrom('role_grant')
    .innerJoin('company', 'company.id', 'role_grant.company_id')
    .selectAll('company')
    .where('role_grant.person_id', '=', personId)
    .where('role_grant.role', '=', 'exhibitor')
    .distinct()
    .orderBy('company.name')
    .execute();

/** True when a registration of this firm bears this address as its contact: what a claim rests on. */
export async function existsContact(db: Db, companyId: CompanyId, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('company_id', '=', companyId)
    .where((where) => where(where.fn<string>('lower', ['contact_email']), '=', email.toLowerCase()))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Requests to act for a firm that nobody has answered, for firms with a registration brought by one of these organisations. */
export const findOpenClaims = (db: Db, organisationIds: readonly string[]) =>
  db
    .selectFrom('company_claim')
    .innerJoin('company', 'company.id', 'company_claim.company_id')
    .innerJoin('person', 'person.id', 'company_claim.person_id')
    .select([
      'company_claim.id',
      'company_claim.asked_at',
      'company.name as company',
      'company.country',
      'company.national_id',
      'person.email',
      'person.given_name',
      'person.family_name',
    ])
    .where('company_claim.settled_at', 'is', null)
    .where('company_claim.company_id', 'in', (firms) =>
      firms
        .selectFrom('registration')
        .select('company_id')
        .where('organisation_id', 'in', [...organisationIds]),
    )
    .orderBy('company_claim.asked_at')
    .execute();
