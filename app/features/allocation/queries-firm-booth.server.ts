import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

/** An accepted firm and a booth of one pavilion, as the solver names them; undefined when either isn't there. */
export async function findFirmAndBooth(
  db: Db,
  pavilionId: PavilionId,
  { registrationId, boothId }: { registrationId: RegistrationId; boothId: BoothId },
): Promise<{ firm: string; booth: string } | undefined> {
  const row = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('booth', 'booth.pavilion_id', 'registration.pavilion_id')
    .select(['company.country', 'company.national_id', 'booth.label'])
    .where('registration.id', '=', registrationId)
    .where('registration.pavilion_id', '=', pavilionId)
    .where('registration.decision', '=', 'accepted')
    .where('registration.withdrawn_at', 'is', null)
    .where('booth.id', '=', boothId)
    .executeTakeFirst();
  return row && { firm: firmKey(row), booth: row.label };
}
