import type { BoothId, PlaceId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';

/** Lets go of what firms and drafts hold on booths and places that a new plan takes away, and audits each. */
export async function dropUses(
  db: Db,
  act: Act,
  { booths, places }: { booths: BoothId[]; places: PlaceId[] },
): Promise<void> {
  if (booths.length > 0) await dropWishes(db, act, booths);
  if (places.length > 0) await dropDrafts(db, act, places);
}

async function dropWishes(db: Db, act: Act, booths: BoothId[]) {
  const wishes = await db.deleteFrom('preference').where('booth_id', 'in', booths).returningAll().execute();
  for (const wish of wishes) {
    await recordAudit(db, act, {
      action: 'preference.dropped',
      entity: 'registration',
      entityId: wish.registration_id,
      before: { rank: wish.rank, boothId: wish.booth_id },
    });
  }
}

/** A draft that places a firm where no place is any more can't be released: the whole draft goes. */
async function dropDrafts(db: Db, act: Act, places: PlaceId[]) {
  const drafts = await db
    .selectFrom('allocation')
    .select(['id', 'pavilion_id', 'version'])
    .where('state', '=', 'draft')
    .where('id', 'in', (held) =>
      held.selectFrom('placement_place').select('allocation_id').where('place_id', 'in', places),
    )
    .execute();
  for (const { id, version, pavilion_id } of drafts) {
    await db.deleteFrom('placement_place').where('allocation_id', '=', id).execute();
    await db.deleteFrom('placement').where('allocation_id', '=', id).execute();
    await db.deleteFrom('unplaced').where('allocation_id', '=', id).execute();
    await db.deleteFrom('allocation').where('id', '=', id).execute();
    await recordAudit(db, act, {
      action: 'allocation.dropped',
      entity: 'pavilion',
      entityId: pavilion_id,
      before: { version },
    });
  }
}
