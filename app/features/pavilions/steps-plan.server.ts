import type { PlannedBooth } from '#app/domain/pavilions/booths';
import type { Hall, Plan } from '#app/domain/pavilions/plan';
import { labelKey, type Replacement, replacementOf } from '#app/domain/pavilions/replacement';
import type { BoothId, PavilionId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { dropUses } from './steps-drop.server';

/** Puts a plan's halls, booths and places in the place of those that stand; booths keep their ids by label. */
export async function replaceBooths(
  db: Db,
  act: Act,
  pavilionId: PavilionId,
  plan: Plan,
  booths: PlannedBooth[],
): Promise<Replacement> {
  const standing = await db
    .selectFrom('booth')
    .select(['id', 'label', 'label_key'])
    .where('pavilion_id', '=', pavilionId)
    .execute();
  const replacement = replacementOf(
    standing.map(({ label }) => label),
    booths,
  );
  const gone = new Set(replacement.removed.map(labelKey));
  await removeBooths(
    db,
    act,
    standing.filter((booth) => gone.has(booth.label_key)).map(({ id }) => id),
  );
  const halls = await keepHalls(db, act, pavilionId, plan.halls);
  const ids = new Map(standing.map((booth) => [booth.label_key, booth.id]));
  for (const booth of booths) {
    const hallId = halls.get(booth.hall);
    if (!hallId) throw new Error(`booth ${booth.label} stands in no hall of its plan`);
    await keepBooth(db, act, { pavilionId, hallId, booth, id: ids.get(labelKey(booth.label)) });
  }
  await db
    .deleteFrom('hall')
    .where('pavilion_id', '=', pavilionId)
    .where('id', 'not in', [...halls.values()])
    .execute();
  return replacement;
}

async function removeBooths(db: Db, act: Act, ids: BoothId[]) {
  if (ids.length === 0) return;
  const places = await db.selectFrom('place').select('id').where('booth_id', 'in', ids).execute();
  await dropUses(db, act, { booths: ids, places: places.map(({ id }) => id) });
  await db.deleteFrom('booth').where('id', 'in', ids).execute();
}

async function keepHalls(db: Db, act: Act, pavilionId: PavilionId, halls: Hall[]) {
  const ids = new Map<string, string>();
  for (const { id: code, name, level, width, depth, ...geometry } of halls) {
    const values = { name, level, width, depth, geometry: JSON.stringify(geometry) };
    const { id } = await db
      .insertInto('hall')
      .values({ id: act.newId(), pavilion_id: pavilionId, code, ...values })
      .onConflict((conflict) => conflict.columns(['pavilion_id', 'code']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(code, id);
  }
  return ids;
}

type Keep = { pavilionId: PavilionId; hallId: string; booth: PlannedBooth; id: BoothId | undefined };

async function keepBooth(db: Db, act: Act, { pavilionId, hallId, booth, id: known }: Keep) {
  const { label, use, x, y, width, depth, area, kind } = booth;
  const values = {
    hall_id: hallId,
    label,
    use,
    shared_stand: booth.sharedStand,
    ...{ x, y, width, depth, area, kind },
    open_sides: booth.openSides,
  };
  const id: BoothId = known ?? act.newId();
  if (known) await db.updateTable('booth').set(values).where('id', '=', id).execute();
  else {
    await db
      .insertInto('booth')
      .values({ id, pavilion_id: pavilionId, label_key: labelKey(label), ...values })
      .execute();
  }
  await keepPlaces(db, act, id, booth.places);
}

async function keepPlaces(db: Db, act: Act, boothId: BoothId, count: number) {
  const standing = await db
    .selectFrom('place')
    .select(['id', 'position'])
    .where('booth_id', '=', boothId)
    .execute();
  const extra = standing.filter(({ position }) => position > count).map(({ id }) => id);
  if (extra.length > 0) {
    await dropUses(db, act, { booths: [], places: extra });
    await db.deleteFrom('place').where('id', 'in', extra).execute();
  }
  const there = new Set(standing.map(({ position }) => position));
  for (let position = 1; position <= count; position++) {
    if (there.has(position)) continue;
    await db.insertInto('place').values({ id: act.newId(), booth_id: boothId, position }).execute();
  }
}
