import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

export type NewBan = { registrationId: RegistrationId; boothId: BoothId; reason: string | null };

/** Keeps a firm away from a booth; said again, the last word counts. Whether it can be is for the caller to ask. */
export async function keepBan(
  db: Db,
  act: Act,
  pavilionId: PavilionId,
  { registrationId, boothId, reason }: NewBan,
): Promise<void> {
  const row = {
    reason,
    created_at: act.at,
    created_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
  };
  await db
    .insertInto('allocation_ban')
    .values({
      ...{ id: act.newId(), pavilion_id: pavilionId, registration_id: registrationId, booth_id: boothId },
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['registration_id', 'booth_id']).doUpdateSet(row))
    .execute();
}
