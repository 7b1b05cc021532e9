import type { OnTheRoad } from '#app/domain/delegations/on-the-road';
import { planOnTheRoad, type TypedOnTheRoad } from '#app/domain/delegations/plan-on-the-road';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { onTheRoadMark, onTheRoadText } from './marks.server';
import { findMission, type Mission } from './queries-mission.server';
import { findOnTheRoad, findOnTheRoadEdit } from './queries-on-the-road.server';
import { editorParams, NOT_FOUND, type Where } from './steps-change.server';

type Place = Pick<Where, 'organisationIds' | 'missionSlug'>;

/**
 * Keeps what is known of a mission's hotels and its numbers for the road: what is typed is all there is. With `mark`, what
 * somebody else changed since the form was opened isn't overwritten unseen.
 */
export async function keepOnTheRoad(
  db: Db,
  act: Act,
  { typed, mark, ...where }: Place & { typed: TypedOnTheRoad; mark?: string },
): Promise<Result<OnTheRoad>> {
  const planned = planOnTheRoad(typed);
  if (!planned.ok) return planned;
  return await inTransaction(db, async (db) => {
    const mission = await findMission(db, where.organisationIds, where.missionSlug);
    if (!mission) return refuse(NOT_FOUND);
    const before = await findOnTheRoad(db, mission.id);
    const same = onTheRoadText(before) === onTheRoadText(planned.value);
    if (mark && !same && mark !== onTheRoadMark(before)) return refuse(await changedBy(db, mission));
    await replace(db, act, mission, before, planned.value);
    return planned;
  });
}

/** Puts back what the last change replaced; `mark` is of the state that the reader saw. */
export async function undoOnTheRoad(
  db: Db,
  act: Act,
  { mark, ...where }: Place & { mark: string },
): Promise<Result<OnTheRoad>> {
  return await inTransaction(db, async (db) => {
    const mission = await findMission(db, where.organisationIds, where.missionSlug);
    if (!mission) return refuse(NOT_FOUND);
    const before = await findOnTheRoad(db, mission.id);
    const edit = await findOnTheRoadEdit(db, mission.id);
    if (!edit?.before) return refuse(NOT_FOUND);
    if (mark !== onTheRoadMark(before)) return refuse(await changedBy(db, mission));
    await replace(db, act, mission, before, edit.before);
    return ok(edit.before);
  });
}

const changedBy = async (db: Db, { id }: Mission): Promise<Problem> => ({
  code: 'FACTS_CHANGED_MEANWHILE',
  params: editorParams(await findOnTheRoadEdit(db, id)),
});

async function replace(db: Db, act: Act, mission: Mission, before: OnTheRoad, after: OnTheRoad) {
  if (onTheRoadText(before) === onTheRoadText(after)) return;
  const of = { mission_id: mission.id };
  await db.deleteFrom('mission_hotel').where('mission_id', '=', mission.id).execute();
  await db.deleteFrom('mission_contact').where('mission_id', '=', mission.id).execute();
  const hotels = after.hotels.map(({ localName, localAddress, ...hotel }) => ({
    ...{ id: act.newId(), ...of, ...hotel },
    ...{ local_name: localName, local_address: localAddress },
  }));
  const contacts = after.contacts.map((contact, index) => ({
    ...{ id: act.newId(), ...of, ...contact },
    position: index + 1,
  }));
  if (hotels.length > 0) await db.insertInto('mission_hotel').values(hotels).execute();
  if (contacts.length > 0) await db.insertInto('mission_contact').values(contacts).execute();
  await recordAudit(db, act, {
    action: 'mission.facts_changed',
    entity: 'mission_facts',
    entityId: mission.id,
    organisationId: mission.organisationId,
    before,
    after,
  });
}
