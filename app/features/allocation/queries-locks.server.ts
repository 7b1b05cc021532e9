import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

export type Lock = {
  registrationId: RegistrationId;
  firm: string;
  company: string;
  boothId: BoothId;
  booth: string;
  at: string;
  by: string;
};

/** The booths to which managers have locked accepted firms, by company. */
export async function findAllLocks(db: Db, pavilionId: PavilionId): Promise<Lock[]> {
  const rows = await db
    .selectFrom('allocation_lock')
    .innerJoin('registration', 'registration.id', 'allocation_lock.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('booth', 'booth.id', 'allocation_lock.booth_id')
    .leftJoin('person', 'person.id', 'allocation_lock.created_by_id')
    .select(['registration.id as registrationId', 'company.name as company', 'company.country'])
    .select(['company.national_id', 'booth.id as boothId', 'booth.label as booth'])
    .select(['allocation_lock.created_at as at', 'person.given_name', 'person.family_name'])
    .where('allocation_lock.pavilion_id', '=', pavilionId)
    .where('registration.decision', '=', 'accepted')
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('company.name')
    .execute();
  return rows.map(({ country, national_id, given_name, family_name, ...row }) => ({
    ...row,
    firm: firmKey({ country, national_id }),
    by: [given_name, family_name].filter(Boolean).join(' '),
  }));
}

/** The same as the solver takes them: firm (COUNTRY:identifier) → booth label. */
export async function findLocks(db: Db, pavilionId: PavilionId): Promise<Record<string, string>> {
  const locks = await findAllLocks(db, pavilionId);
  return Object.fromEntries(locks.map(({ firm, booth }) => [firm, booth]));
}
