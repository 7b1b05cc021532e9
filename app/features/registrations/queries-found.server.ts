import { createHash } from 'node:crypto';
import { DECISIONS, type Decision } from '#app/domain/registrations/decision';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { ListFilter } from './forms';
import { matching, type Seen } from './queries-list.server';

export type Found = {
  ids: RegistrationId[];
  /** How those found stand now. */
  counts: { decision: Decision; count: number }[];
  /** Stands for who they are and how they stand, so that no others are decided than those that were told. */
  seen: string;
};

/** All that a search of the list finds, on every page of it, but those that are withdrawn. */
export async function findFound(db: Db, seen: Seen, filter: ListFilter): Promise<Found> {
  const rows = await matching(db, seen, filter)
    .select(['registration.id', 'registration.decision'])
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('registration.id')
    .execute();
  const counts = DECISIONS.flatMap((decision) => {
    const count = rows.filter((row) => row.decision === decision).length;
    return count > 0 ? [{ decision, count }] : [];
  });
  const said = rows.map(({ id, decision }) => `${id} ${decision}`).join('\n');
  return { ids: rows.map(({ id }) => id), counts, seen: createHash('sha256').update(said).digest('hex') };
}
