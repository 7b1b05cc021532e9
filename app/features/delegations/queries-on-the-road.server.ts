import { z } from 'zod';
import { CONTACT_KINDS, type OnTheRoad } from '#app/domain/delegations/on-the-road';
import type { Db } from '#db/connection';
import type { Editor } from './queries-edits.server';

/** What is known of a mission's hotels, by name, and its numbers in their order. */
export async function findOnTheRoad(db: Db, missionId: string): Promise<OnTheRoad> {
  const hotels = await db
    .selectFrom('mission_hotel')
    .select(['hotel', 'address', 'local_name', 'local_address', 'phone', 'note'])
    .where('mission_id', '=', missionId)
    .orderBy('hotel')
    .execute();
  const contacts = await db
    .selectFrom('mission_contact')
    .select(['kind', 'name', 'phone', 'note'])
    .where('mission_id', '=', missionId)
    .orderBy('position')
    .execute();
  return {
    hotels: hotels.map(({ local_name: localName, local_address: localAddress, ...row }) => ({
      ...row,
      localName,
      localAddress,
    })),
    contacts,
  };
}

/** Who changed them last and what they were before; undefined when nobody did. */
export async function findOnTheRoadEdit(
  db: Db,
  missionId: string,
): Promise<(Editor & { before: OnTheRoad | null }) | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'audit_value.entry_seq', 'audit_entry.seq')
    .select(['at', 'actor_label', 'before_json'])
    .where('entity', '=', 'mission_facts')
    .where('entity_id', '=', missionId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const before = kept.safeParse(row.before_json === null ? null : JSON.parse(row.before_json));
  return { by: row.actor_label, at: row.at, before: before.success ? before.data : null };
}

const text = z.string().nullable();

const kept: z.ZodType<OnTheRoad> = z.object({
  hotels: z.array(
    z.object({
      hotel: z.string(),
      address: text,
      localName: text,
      localAddress: text,
      phone: text,
      note: text,
    }),
  ),
  contacts: z.array(z.object({ kind: z.enum(CONTACT_KINDS), name: text, phone: z.string(), note: text })),
});
