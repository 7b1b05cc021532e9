import { type Aim, usualAim } from '#app/domain/allocation/aim';
import type { Placement } from '#app/domain/allocation/problem';
import type { AllocationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findConfirmedBooths } from './queries-confirmed.server';
import { type AllocationFacts, type AllocationScope, findAllocationFacts } from './queries-facts.server';
import { findAllHeldPlaces, findReleased } from './queries-versions.server';
import { findAgreedMoves } from './steps-confirmed.server';

/** A version, and all that it takes to work out what would be otherwise. */
export type StudyBase = {
  id: AllocationId;
  version: number;
  state: 'draft' | 'released';
  /** What another solution is worked out for: the draft's own aim; after a release the fewest moves. */
  aim: Aim;
  /** Locked: what is confirmed, what managers locked and what this draft has by hand. */
  loaded: AllocationFacts;
  byHand: Record<string, string>;
  confirmed: Record<string, string>;
  /** Confirmed firms that agreed to stand elsewhere in this draft: they are locked there. */
  agreed: Record<string, string>;
  placements: Placement[];
  /** Where the released version put each firm. */
  released: { id: AllocationId; placements: Placement[] } | null;
};

/** A version of a pavilion as a base, the newest without an id; undefined when there is none. */
export async function findStudyBase(
  db: Db,
  scope: AllocationScope,
  allocationId?: AllocationId,
): Promise<StudyBase | undefined> {
  const row = await db
    .selectFrom('allocation')
    .select(['id', 'version', 'state', 'aim'])
    .where('pavilion_id', '=', scope.pavilionId)
    .$if(allocationId !== undefined, (query) => query.where('id', '=', allocationId ?? ''))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const held = await findAllHeldPlaces(db, row.id);
  const chosen = row.state === 'draft' ? held.filter((place) => place.byHand === 1) : [];
  const byHand = Object.fromEntries(chosen.map((place) => [place.firm, place.label]));
  const agreed = row.state === 'draft' ? await findAgreedMoves(db, row.id) : {};
  const loaded = await findAllocationFacts(db, scope, byHand);
  const locks = { ...loaded.facts.locks, ...agreed };
  return {
    ...row,
    agreed,
    aim: row.state === 'draft' ? row.aim : usualAim(true),
    loaded: { ...loaded, facts: { ...loaded.facts, locks } },
    byHand,
    confirmed: await findConfirmedBooths(db, scope.pavilionId),
    placements: placementsOf(held),
    released: await findReleased(db, scope.pavilionId),
  };
}

function placementsOf(held: { firm: string; label: string }[]): Placement[] {
  const booths = new Map<string, Set<string>>();
  for (const { firm, label } of held) booths.set(firm, (booths.get(firm) ?? new Set()).add(label));
  return [...booths].map(([registration, labels]) => ({ registration, booths: [...labels] }));
}
