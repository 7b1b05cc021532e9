import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { Mission } from './queries-mission.server';

/** Firms known to an organisation (as members or applicants) by exact name; a name that two firms bear names none. */
export async function findCompaniesByName(
  db: Db,
  organisationId: OrganisationId,
  names: readonly string[],
): Promise<Map<string, CompanyId>> {
  const rows = await db
    .selectFrom('company')
    .select(['company.id', 'company.name'])
    .where('company.name', 'in', [...new Set(names)])
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('company_membership')
            .select('company_membership.id')
            .whereRef('company_membership.company_id', '=', 'company.id')
            .where('company_membership.organisation_id', '=', organisationId),
        ),
        where.exists(
          where
            .selectFrom('registration')
            .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
            .select('registration.id')
            .whereRef('registration.company_id', '=', 'company.id')
            .where('pavilion.organisation_id', '=', organisationId),
        ),
      ]),
    )
    .execute();
  const twice = new Set(
    rows.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index),
  );
  return new Map(rows.filter(({ name }) => !twice.has(name)).map(({ id, name }) => [name, id]));
}

/** People who have proved an address, by it in lower case: having typed it when signing up opens no one's journey. */
export async function findPeopleByProvedEmail(
  db: Db,
  emails: readonly string[],
): Promise<Map<string, PersonId>> {
  const wanted = [...new Set(emails.map((email) => email.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.id')
    .select(['person.id', 'person.email'])
    .where('user.emailVerified', '=', 1)
    .where((where) => where(where.fn<string>('lower', ['person.email']), 'in', wanted))
    .execute();
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]));
}

/** Firms accepted at the edition that a mission goes to, by name: those that may send somebody. */
export async function findAcceptedFirms(db: Db, { edition, organisationId }: Mission): Promise<string[]> {
  if (!edition) return [];
  const rows = await db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select('company.name')
    .distinct()
    .where('pavilion.edition_id', '=', edition.id)
    .where('pavilion.organisation_id', '=', organisationId)
    .where('registration.decision', '=', 'accepted')
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('company.name')
    .execute();
  return rows.map(({ name }) => name);
}
