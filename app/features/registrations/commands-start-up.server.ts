import type { RegistrationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';

/** Notes whether a firm is a start-up: the price list may give it a discount, on what is issued from now on. */
export async function markStartUp(
  db: Db,
  act: Act,
  registration: { id: RegistrationId; organisationId: string; startUp: boolean },
): Promise<void> {
  const { id, organisationId, startUp } = registration;
  await inTransaction(db, async (db) => {
    const before = await db
      .selectFrom('registration')
      .select('start_up')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if ((before.start_up === 1) === startUp) return;
    await db
      .updateTable('registration')
      .set({ start_up: startUp ? 1 : 0, updated_at: act.at })
      .where('id', '=', id)
      .execute();
    await recordAudit(db, act, {
      action: 'registration.start-up-noted',
      entity: 'registration',
      entityId: id,
      organisationId,
      before: { startUp: !startUp },
      after: { startUp },
    });
  });
}
