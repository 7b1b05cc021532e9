import { travelChanges, travelText } from '#app/domain/delegations/changes';
import { nameOf } from '#app/domain/delegations/delegation';
import type { Db } from '#db/connection';
import { itemText } from './marks.server';
import type { Delegation, KnownDelegate } from './queries-delegation.server';
import { type Editor, findItemEdit, findTravelEdit } from './queries-edits.server';
import { concernedBy, type Told, toldOf } from './steps-change.server';

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
