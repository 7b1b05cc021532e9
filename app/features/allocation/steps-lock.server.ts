import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

/** Locks a firm to a booth, from whatever it was locked to before. Whether the lock can be kept is for the caller to ask. */
export async function keepLock(
  db: Db,
  act: Act,
  pavilionId: PavilionId,
  { registrationId, boothId }: { registrationId: RegistrationId; boothId: BoothId },
): Promise<void> {
  const row = {
    booth_id: boothId,
    created_at: act.at,
    created_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
  };
  await db
    .insertInto('allocation_lock')
    .values({ id: act.newId(), pavilion_id: pavilionId, registration_id: registrationId, ...row })
    .onConflict((conflict) => conflict.columns(['pavilion_id', 'registration_id']).doUpdateSet(row))
    .execute();
}
