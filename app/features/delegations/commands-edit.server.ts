import { travelChanges, travelText } from '#app/domain/delegations/changes';
import { type Leg, nameOf, type Stay } from '#app/domain/delegations/delegation';
import { planTravel, type TypedTravel } from '#app/domain/delegations/plan-travel';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { travelMark } from './marks.server';
import type { Delegation, KnownDelegate } from './queries-delegation.server';
import { findTravelEdit, travelEntity } from './queries-edits.server';
import {
  type Changed,
  changeDelegation,
  changedMeanwhile,
  NOT_FOUND,
  type Step,
  type Where,
} from './steps-change.server';
import { replaceTravel } from './steps-delegates.server';

type OfTraveller = Where & { number: number };

/**
 * Changes one delegate's flights and nights by hand. A refusal names the leg or the night; with `mark`, what somebody else
 * changed since the form was opened isn't overwritten unseen.
 */
export async function changeTravel(
  db: Db,
  act: Act,
  { number, travel, mark, ...where }: OfTraveller & { travel: TypedTravel; mark?: string },
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const delegate = delegation.delegates.find((one) => one.number === number);
      if (!delegate) return refuse(NOT_FOUND);
      const planned = planTravel(
        travel,
        delegation.delegates.filter((one) => one !== delegate),
      );
      if (!planned.ok) return planned;
      const same = travelText(planned.value) === travelText(delegate);
      if (mark && !same && mark !== travelMark(delegate)) {
        return refuse(await changedMeanwhile(db, delegation, travelEntity(delegate.id)));
      }
      return ok(stepTo(db, act, delegation, delegate, planned.value));
    }),
  );
}

/** Puts back what the last change by hand of a journey replaced, as long as nothing was changed since. */
export async function undoTravel(
  db: Db,
  act: Act,
  { number, ...where }: OfTraveller,
): Promise<Result<Changed>> {
  return await inTransaction(db, (db) =>
    changeDelegation(db, where, async (delegation) => {
      const delegate = delegation.delegates.find((one) => one.number === number);
      if (!delegate) return refuse(NOT_FOUND);
      const edit = await findTravelEdit(db, delegation.mission.id, delegate.id);
      if (!edit || travelText(edit.after) !== travelText(delegate)) {
        return refuse(await changedMeanwhile(db, delegation, travelEntity(delegate.id)));
      }
      return ok(stepTo(db, act, delegation, delegate, edit.before));
    }),
  );
}

/** From a delegate's journey to another; one that is the same is written no second time. */
function stepTo(
  db: Db,
  act: Act,
  delegation: Delegation,
  delegate: KnownDelegate,
  travel: { legs: Leg[]; stays: Stay[] },
): Step {
  const { number } = delegate;
  const changes = travelChanges(delegate, travel);
  return {
    edited: { what: 'travel', name: nameOf(delegate), changes },
    after: {
      ...delegation,
      delegates: delegation.delegates.map((one) => (one === delegate ? { ...one, ...travel } : one)),
    },
    write: async () => {
      if (changes.length === 0) return;
      const ids = new Map(delegation.delegates.map((one) => [one.number, one.id]));
      await replaceTravel(db, act, ids, [{ number, ...travel }]);
      await recordAudit(db, act, {
        action: 'delegate.travel_changed',
        entity: 'delegate',
        entityId: delegate.id,
        organisationId: delegation.mission.organisationId,
        before: { legs: delegate.legs, stays: delegate.stays },
        after: travel,
      });
    },
  };
}
