import type { ExpressionBuilder } from 'kysely';
import type { z } from 'zod';
import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import type { Instant } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import type { Database } from '#db/schema';
import { editedItem, editedTravel, editedTraveller } from './edited';

/** Who changed something last, and when. */
export type Editor = { by: string; at: Instant };

/** What entries are about; where `actions` are named, only these. */
export type Entity = { entity: string; entityId: string; actions?: readonly string[] };

/** A journey of somebody, and what is known of them: one is taken back without the other. */
export const travelEntity = (entityId: string): Entity => ({
  entity: 'delegate',
  entityId,
  actions: ['delegate.travel_changed'],
});

export const travellerEntity = (entityId: string): Entity => ({
  entity: 'delegate',
  entityId,
  actions: ['delegate.added', 'delegate.changed', 'delegate.removed'],
});

export type TravellerEdit = Edit<z.infer<typeof editedTraveller>>;

type Edit<State> = Editor & { before: State; after: State };

/** The last change by hand of somebody's journey; undefined when there was none, or a file came since. */
export async function findTravelEdit(db: Db, missionId: string, delegateId: string) {
  const entry = await findEntry(db, missionId, travelEntity(delegateId));
  const [before, after] = [editedTravel.safeParse(entry?.before), editedTravel.safeParse(entry?.after)];
  if (!entry || !before.success || !after.success) return undefined;
  return { by: entry.by, at: entry.at, before: before.data, after: after.data };
}

/** The last change by hand of what is known of somebody, who may travel no longer; undefined when a file came since. */
export async function findTravellerEdit(
  db: Db,
  missionId: string,
  delegateId: string,
): Promise<TravellerEdit | undefined> {
  const entry = await findEntry(db, missionId, travellerEntity(delegateId));
  const [before, after] = [editedTraveller.safeParse(entry?.before), editedTraveller.safeParse(entry?.after)];
  if (!entry || !before.success || !after.success) return undefined;
  if ((after.data ?? before.data)?.missionId !== missionId) return undefined;
  return { by: entry.by, at: entry.at, before: before.data, after: after.data };
}

/** The last change by hand of an item of a mission, which may be there no longer; undefined when a file came since. */
export async function findItemEdit(
  db: Db,
  missionId: string,
  itemId: string,
): Promise<Edit<ProgrammeItem | null> | undefined> {
  const entry = await findEntry(db, missionId, { entity: 'programme_item', entityId: itemId });
  const [before, after] = [editedItem.safeParse(entry?.before), editedItem.safeParse(entry?.after)];
  if (!entry || !before.success || !after.success) return undefined;
  if ((after.data ?? before.data)?.missionId !== missionId) return undefined;
  return { by: entry.by, at: entry.at, before: before.data, after: after.data };
}

/** Who last wrote to somebody's journey or to an item, by hand or by a file for the whole mission. */
export async function findEditor(db: Db, missionId: string, of: Entity): Promise<Editor | undefined> {
  const entry = await db
    .selectFrom('audit_entry')
    .select(['actor_label', 'at'])
    .where(isOneOf([of, missionEntity(missionId)]))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry && { by: entry.actor_label, at: entry.at };
}

async function findEntry(db: Db, missionId: string, of: Entity) {
  const row = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'audit_value.entry_seq', 'audit_entry.seq')
    .select(['entity', 'at', 'actor_label', 'before_json', 'after_json', 'purged_at'])
    .where(isOneOf([of, missionEntity(missionId)]))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.entity !== of.entity || row.purged_at !== null) return undefined;
  return {
    by: row.actor_label,
    at: row.at,
    before: parsed(row.before_json),
    after: parsed(row.after_json),
  };
}

const missionEntity = (missionId: string): Entity => ({ entity: 'mission', entityId: missionId });

const isOneOf = (entities: readonly Entity[]) => (where: ExpressionBuilder<Database, 'audit_entry'>) =>
  where.or(
    entities.map(({ entity, entityId, actions }) =>
      where.and([
        where('audit_entry.entity', '=', entity),
        where('audit_entry.entity_id', '=', entityId),
        ...(actions ? [where('audit_entry.action', 'in', [...actions])] : []),
      ]),
    ),
  );

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
