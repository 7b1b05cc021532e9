import { group } from 'd3-array';
import type { Standing } from '#app/domain/registrations/decision';
import type { Act } from '#app/platform/act';
import { recordAudits } from '#app/platform/audit.server';
import { inBatches } from '#db/batches';
import type { Db } from '#db/connection';
import type { Decidable } from './queries-decide.server';

export type Change = { each: Decidable; standing: Standing };

/** Step: registrations stand so from now on; those that already did are left alone. Call it inside a transaction. */
export async function saveStandings(
  db: Db,
  act: Act,
  changes: readonly Change[],
  action: 'registration.decided' | 'registration.announced' = 'registration.decided',
): Promise<void> {
  const changed = changes.filter(({ each, standing }) => standing !== each.standing);
  for (const alike of group(changed, ({ standing }) => JSON.stringify(standing)).values()) {
    await inBatches(alike, (some) => update(db, act, some));
  }
  await recordAudits(
    db,
    act,
    changed.map(({ each, standing }) => ({
      action,
      entity: 'registration',
      entityId: each.id,
      organisationId: each.organisationId,
      before: each.standing,
      after: standing,
    })),
  );
}

/** What stands alike is written at once. */
async function update(db: Db, act: Act, alike: Change[]): Promise<void> {
  const [first] = alike;
  if (!first) return;
  const { decision, reason, decidedAt, announcedAt } = first.standing;
  await db
    .updateTable('registration')
    .set({ decision, decision_reason: reason, decided_at: decidedAt, announced_at: announcedAt })
    .set({ updated_at: act.at })
    .where(
      'id',
      'in',
      alike.map(({ each }) => each.id),
    )
    .execute();
}
