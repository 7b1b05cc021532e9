import type { PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

export type FirmName = { firm: string; registrationId: RegistrationId; company: string; accepted: boolean };

/** Every firm that registered for a pavilion, by company; `accepted`: it takes part. */
export async function findAllFirmNames(db: Db, pavilionId: PavilionId): Promise<FirmName[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.country', 'company.national_id'])
    .select(['registration.decision', 'registration.withdrawn_at'])
    .where('registration.pavilion_id', '=', pavilionId)
    .orderBy('company.name')
    .execute();
  return rows.map((row) => ({
    firm: firmKey(row),
    registrationId: row.id,
    company: row.name,
    accepted: row.decision === 'accepted' && row.withdrawn_at === null,
  }));
}
