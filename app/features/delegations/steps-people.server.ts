import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { personText } from './marks.server';
import type { Delegation } from './queries-delegation.server';
import type { Edited, Step } from './steps-change.server';
import { replaceTravel, writePeople } from './steps-delegates.server';
import { delegationWith, type Traveller, travellerIn } from './traveller.server';

/** From a delegation to one in which this delegate is so, or isn't; the same is written no second time. */
export function stepTo(
  db: Db,
  act: Act,
  delegation: Delegation,
  id: string,
  traveller: Traveller | null,
): Step {
  const { mission } = delegation;
  const delegate = delegation.delegates.find((one) => one.id === id);
  const known = delegate ? travellerIn(delegation, delegate) : null;
  const after = delegationWith(delegation, id, traveller);
  return {
    edited: travellerEdited(delegation, known, traveller),
    after,
    write: async () => {
      if (known && traveller && personText(known.facts) === personText(traveller.facts)) return;
      if (traveller) await writeTraveller(db, act, { delegation, after, id, traveller });
      else await db.deleteFrom('delegate').where('id', '=', id).execute();
      const kept = known && traveller ? FACTS_ALONE : {};
      await recordAudit(db, act, {
        action: known ? (traveller ? 'delegate.changed' : 'delegate.removed') : 'delegate.added',
        entity: 'delegate',
        entityId: id,
        organisationId: mission.organisationId,
        before: known && { ...known, ...kept, missionId: mission.id },
        after: traveller && { ...traveller, ...kept, missionId: mission.id },
      });
    },
  };
}

/** A change of what is known of somebody leaves the journey as it is. */
const FACTS_ALONE: Pick<Traveller, 'travel' | 'items'> = { travel: { legs: [], stays: [] }, items: [] };

/** A change of somebody, with what comes or goes with them. */
export function travellerEdited(
  { programme }: Delegation,
  before: Traveller | null,
  after: Traveller | null,
): Edited {
  const moved = before && after ? undefined : (after ?? before);
  return {
    what: 'person',
    number: (after ?? before)?.number ?? 0,
    ...{ before: before?.facts ?? null, after: after?.facts ?? null },
    moved: {
      legs: moved?.travel.legs.length ?? 0,
      stays: moved?.travel.stays.length ?? 0,
      items: programme
        .filter(({ id }) => moved?.items.includes(id))
        .map(({ title, participants }) => ({
          title,
          alone: !participants.some((one) => one !== moved?.number),
        })),
    },
  };
}

type Writing = { delegation: Delegation; after: Delegation; id: string; traveller: Traveller };

/** Writes somebody, with their journey and items where they join, and the rooms of others that it changes. */
async function writeTraveller(db: Db, act: Act, { delegation, after, id, traveller }: Writing) {
  const { mission, delegates } = delegation;
  const { number, facts, items } = traveller;
  await writePeople(db, { missionId: mission.id, organisationId: mission.organisationId }, [
    { ...facts, id, number },
  ]);
  const joins = !delegates.some((one) => one.id === id);
  const ids = new Map(after.delegates.map((one) => [one.number, one.id]));
  const touched = after.delegates.filter((one) => (one.id === id ? joins : !delegates.includes(one)));
  await replaceTravel(db, act, ids, touched);
  if (!joins || items.length === 0) return;
  await db
    .insertInto('programme_participant')
    .values(items.map((item) => ({ id: act.newId(), programme_item_id: item, delegate_id: id })))
    .execute();
}

/** The id that a form for somebody new proposes, unless it is no id or taken. */
export async function freeDelegateId(db: Db, act: Act, key = ''): Promise<string> {
  if (!/^[\w-]{8,64}$/.test(key)) return act.newId();
  const taken = await db.selectFrom('delegate').select('id').where('id', '=', key).executeTakeFirst();
  return taken ? act.newId() : key;
}
