import { planPerson, type TypedPerson } from '#app/domain/delegations/person';
import { nextNumber } from '#app/domain/delegations/who-travels';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { personMark, personText } from './marks.server';
import { findTravellerEdit, travellerEntity } from './queries-edits.server';
import {
  type Changed,
  changeDelegation,
  changedMeanwhile,
  NOT_FOUND,
  type Where,
} from './steps-change.server';
import { freeDelegateId, stepTo } from './steps-people.server';
import { beforeEdit, travellerIn } from './traveller.server';

/** `number` null adds somebody; `key` is the id that the form for somebody new carries: sent twice, it is one person. */
type Saving = Where & { number: number | null; key?: string; mark?: string; person: TypedPerson };

/** Adds somebody to a delegation or changes what is known of them, unless somebody else did since the form was opened. */
export async function savePerson(
  db: Db,
  act: Act,
  { number, key, mark, person, ...where }: Saving,
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const { delegates } = delegation;
      const known = delegates.find((one) => (number === null ? one.id === key : one.number === number));
      if (number !== null && !known) return refuse(NOT_FOUND);
      const planned = planPerson(person);
      if (!planned.ok) return planned;
      const facts = planned.value;
      if (!known) {
        const joins = { number: nextNumber(delegates), facts, travel: { legs: [], stays: [] }, items: [] };
        return ok(stepTo(db, act, delegation, await freeDelegateId(db, act, key), joins));
      }
      if (mark && personText(known) !== personText(facts) && mark !== personMark(known)) {
        return refuse(await changedMeanwhile(db, delegation, travellerEntity(known.id)));
      }
      return ok(stepTo(db, act, delegation, known.id, { ...travellerIn(delegation, known), facts }));
    }),
  );
}

/** Takes somebody off a delegation, with flights, nights and meetings. */
export async function removePerson(
  db: Db,
  act: Act,
  { number, ...where }: Where & { number: number },
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const known = delegation.delegates.find((one) => one.number === number);
      return known ? ok(stepTo(db, act, delegation, known.id, null)) : refuse(NOT_FOUND);
    }),
  );
}

/** Takes the last change by hand of somebody back: what was known before, or the whole traveller who was taken off. */
export async function undoPerson(
  db: Db,
  act: Act,
  { delegateId, ...where }: Where & { delegateId: string },
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const edit = await findTravellerEdit(db, delegation.mission.id, delegateId);
      if (!edit) return refuse(NOT_FOUND);
      const before = beforeEdit(delegation, delegateId, edit);
      return before
        ? ok(stepTo(db, act, delegation, delegateId, before))
        : refuse(await changedMeanwhile(db, delegation, travellerEntity(delegateId)));
    }),
  );
}
