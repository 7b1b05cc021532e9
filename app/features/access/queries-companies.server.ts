import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** As many companies as a menu can offer. */
const MENU = 200;

/** Companies that are members of one of these organisations or have been, by name; null where a menu can't hold them. */
export async function findCompanyChoices(db: Db, organisationIds: OrganisationId[]) {
  const companies = await companiesOf(db, organisationIds)
    .orderBy('company.name')
    .limit(MENU + 1)
    .execute();
  return companies.length > MENU ? null : companies;
}

type Said = { companyId: CompanyId | null; company?: string };

/**
 * The company that was chosen, or is meant by what was written: its name or identifier ("FR:999633001"), if that is one
 * company of these organisations. Words that mean none are given back, as a company that nobody has.
 */
export async function companyMeant(
  db: Db,
  organisationIds: OrganisationId[],
  { companyId, company: said }: Said,
): Promise<CompanyId | null> {
  if (companyId || !said) return companyId;
  const [country = '', nationalId = ''] = said.toUpperCase().replaceAll(' ', '').split(':');
  const found = await companiesOf(db, organisationIds)
    .where((company) =>
      company.or([
        company('company.name', '=', said),
        company.and({ 'company.country': country, 'company.national_id': nationalId }),
      ]),
    )
    .limit(2)
    .execute();
  return found.length === 1 ? (found[0]?.id ?? said) : said;
}

export async function isCompanyOf(db: Db, organisationIds: OrganisationId[], id: CompanyId) {
  return (await companiesOf(db, organisationIds).where('company.id', '=', id).execute()).length > 0;
}

const companiesOf = (db: Db, organisationIds: OrganisationId[]) =>
  db
    .selectFrom('company')
    .innerJoin('company_membership', 'company_membership.company_id', 'company.id')
    .select(['company.id', 'company.name'])
    .distinct()
    .where('company_membership.organisation_id', 'in', organisationIds);
