import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import { type ItemPlan, planItem } from '#app/domain/delegations/read-programme';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { itemMark, itemText } from './marks.server';
import type { Delegation } from './queries-delegation.server';
import { findItemEdit } from './queries-edits.server';
import {
  type Changed,
  changeDelegation,
  changedMeanwhile,
  concernedBy,
  NOT_FOUND,
  type Step,
  type Where,
} from './steps-change.server';
import { insertItems } from './steps-programme.server';

/** `key` is the id that a form for a new item carries: sent twice, it is one item. */
type Saving = Where & { itemId: string | null; key?: string; mark?: string; plan: ItemPlan };

/** Adds an item to the programme (`itemId` null) or changes one, unless somebody else did since the form was opened. */
export async function saveItem(
  db: Db,
  act: Act,
  { itemId, key, mark, plan, ...where }: Saving,
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const known = delegation.programme.find(({ id }) => id === (itemId ?? key)) ?? null;
      if (itemId !== null && !known) return refuse(NOT_FOUND);
      const numbers = new Set(delegation.delegates.map(({ number }) => number));
      const named = plan.audience === 'named' ? plan.participants.filter((one) => numbers.has(one)) : [];
      const planned = planItem({ ...plan, participants: named });
      if (!planned.ok) return planned;
      const id = known?.id ?? (await freeId(db, act, key));
      const same = itemText(known) === itemText(planned.value);
      if (mark && known && !same && mark !== itemMark(known)) {
        return refuse(await changedMeanwhile(db, delegation, { entity: 'programme_item', entityId: id }));
      }
      return ok(stepTo(db, act, delegation, id, planned.value));
    }),
  );
}

export async function removeItem(
  db: Db,
  act: Act,
  { itemId, ...where }: Where & { itemId: string },
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const known = delegation.programme.find(({ id }) => id === itemId);
      return known ? ok(stepTo(db, act, delegation, itemId, null)) : refuse(NOT_FOUND);
    }),
  );
}

/** Takes the last change by hand of an item back (added, changed or taken away), as long as nothing was changed since. */
export async function undoItem(
  db: Db,
  act: Act,
  { itemId, ...where }: Where & { itemId: string },
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const edit = await findItemEdit(db, delegation.mission.id, itemId);
      if (!edit) return refuse(NOT_FOUND);
      const known = delegation.programme.find(({ id }) => id === itemId) ?? null;
      if (itemText(edit.after) !== itemText(known)) {
        return refuse(await changedMeanwhile(db, delegation, { entity: 'programme_item', entityId: itemId }));
      }
      return ok(stepTo(db, act, delegation, itemId, edit.before));
    }),
  );
}

/** From the programme as it is to one in which this item is so, or isn't; the same is written no second time. */
function stepTo(db: Db, act: Act, delegation: Delegation, id: string, item: ProgrammeItem | null): Step {
  const known = delegation.programme.find((one) => one.id === id) ?? null;
  const others = delegation.programme.filter((one) => one !== known);
  const missionId = delegation.mission.id;
  return {
    edited: {
      what: 'item',
      id,
      before: known,
      after: item,
      names: concernedBy(delegation, item ?? known),
    },
    after: { ...delegation, programme: item ? [...others, { ...item, id }] : others },
    write: async () => {
      if (itemText(known) === itemText(item)) return;
      if (known) await db.deleteFrom('programme_item').where('id', '=', id).execute();
      if (item) await insertItems(db, act, missionId, [{ id, item }]);
      await recordAudit(db, act, {
        action: known ? (item ? 'programme.changed' : 'programme.removed') : 'programme.added',
        entity: 'programme_item',
        entityId: id,
        organisationId: delegation.mission.organisationId,
        before: known && { ...known, missionId },
        after: item && { ...item, missionId },
      });
    },
  };
}

async function freeId(db: Db, act: Act, key = ''): Promise<string> {
  if (!/^[\w-]{8,64}$/.test(key)) return act.newId();
  const taken = await db.selectFrom('programme_item').select('id').where('id', '=', key).executeTakeFirst();
  return taken ? act.newId() : key;
}
