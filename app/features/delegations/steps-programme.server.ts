import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import { sameItems } from '#app/domain/delegations/same-items';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

/** Writes a whole programme. An item that is still there keeps its id, so that calendars move it instead of doubling it. */
export async function saveProgramme(
  db: Db,
  act: Act,
  missionId: string,
  items: readonly ProgrammeItem[],
): Promise<void> {
  const before = await db
    .selectFrom('programme_item')
    .selectAll()
    .where('mission_id', '=', missionId)
    .execute();
  const ids = sameItems(
    before.map((row) => ({ ...row, meetingTable: row.meeting_table, startsAt: row.starts_at })),
    items,
  );
  const kept = items.map((item, index) => ({ item, id: ids[index] ?? act.newId() }));
  if (before.length > 0) await db.deleteFrom('programme_item').where('mission_id', '=', missionId).execute();
  await insertItems(db, act, missionId, kept);
}

/** Writes items with their participants, by number of the mission's delegates. */
export async function insertItems(
  db: Db,
  act: Act,
  missionId: string,
  items: readonly { id: string; item: ProgrammeItem }[],
): Promise<void> {
  const people = await db
    .selectFrom('delegate')
    .select(['id', 'number'])
    .where('mission_id', '=', missionId)
    .execute();
  const ids = new Map(people.map(({ id, number }) => [number, id]));
  const rows = items.map(({ id, item }) => ({ id, mission_id: missionId, ...itemColumns(item) }));
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('programme_item')
      .values(rows.slice(from, from + 500))
      .execute();
  }
  const named = items.flatMap(({ id, item }) =>
    item.participants.flatMap((number) => {
      const delegateId = ids.get(number);
      return delegateId ? [{ id: act.newId(), programme_item_id: id, delegate_id: delegateId }] : [];
    }),
  );
  for (let from = 0; from < named.length; from += 1000) {
    await db
      .insertInto('programme_participant')
      .values(named.slice(from, from + 1000))
      .execute();
  }
}

const itemColumns = (item: ProgrammeItem) => ({
  starts_at: item.startsAt,
  ends_at: item.endsAt,
  time_zone: item.timeZone,
  kind: item.kind,
  title: item.title,
  place: item.place,
  audience: item.audience,
  meeting_table: item.meetingTable,
  counterpart: item.counterpart,
  interpreter: item.interpreter,
  dress: item.dress,
});
