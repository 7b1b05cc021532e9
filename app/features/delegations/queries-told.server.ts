import { travelChanges, travelText } from '#app/domain/delegations/changes';
import { nameOf } from '#app/domain/delegations/delegation';
import type { Db } from '#db/connection';
import { itemText } from './marks.server';
import type { Delegation, KnownDelegate } from './queries-delegation.server';
import { type Editor, findItemEdit, findTravelEdit, findTravellerEdit } from './queries-edits.server';
import { concernedBy, type Told, toldOf } from './steps-change.server';
import { travellerEdited } from './steps-people.server';
import { beforeEdit, delegationWith, travellerIn } from './traveller.server';

export type ToldEdit = Told & Editor;

/** The last change by hand of a journey and what it brought; null when it doesn't stand any more. */
export async function findTravelTold(
  db: Db,
  delegation: Delegation,
  delegate: KnownDelegate,
): Promise<ToldEdit | null> {
  const edit = await findTravelEdit(db, delegation.mission.id, delegate.id);
  if (!edit || travelText(edit.after) !== travelText(delegate)) return null;
  const { before, by, at } = edit;
  const delegates = delegation.delegates.map((one) => (one === delegate ? { ...one, ...before } : one));
  const changes = travelChanges(before, delegate);
  return {
    ...{ by, at },
    ...toldOf({ what: 'travel', name: nameOf(delegate), changes }, { ...delegation, delegates }, delegation),
  };
}

/** The last change by hand of what is known of somebody, or that took them off; null when it doesn't stand any more. */
export async function findTravellerTold(
  db: Db,
  delegation: Delegation,
  delegateId: string,
): Promise<ToldEdit | null> {
  const edit = await findTravellerEdit(db, delegation.mission.id, delegateId);
  const before = edit && beforeEdit(delegation, delegateId, edit);
  if (!before) return null;
  const { by, at } = edit;
  const known = delegation.delegates.find(({ id }) => id === delegateId);
  const now = known ? travellerIn(delegation, known) : null;
  return {
    ...{ by, at },
    ...toldOf(
      travellerEdited(delegation, before, now),
      delegationWith(delegation, delegateId, before),
      delegation,
    ),
  };
}

/** The last change by hand of an item (added, changed, taken away) and what it brought; null when it doesn't stand any more. */
export async function findItemTold(db: Db, delegation: Delegation, itemId: string): Promise<ToldEdit | null> {
  const edit = await findItemEdit(db, delegation.mission.id, itemId);
  const known = delegation.programme.find(({ id }) => id === itemId) ?? null;
  if (!edit || itemText(edit.after) !== itemText(known)) return null;
  const { before, by, at } = edit;
  const others = delegation.programme.filter((one) => one !== known);
  const programme = before ? [...others, { ...before, id: itemId }] : others;
  return {
    ...{ by, at },
    ...toldOf(
      { what: 'item', id: itemId, before, after: known, names: concernedBy(delegation, known ?? before) },
      { ...delegation, programme },
      delegation,
    ),
  };
}
