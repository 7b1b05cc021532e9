import type { Aim } from '#app/domain/allocation/aim';
import { bansIn } from '#app/domain/allocation/bans';
import type { Draw } from '#app/domain/allocation/draw';
import type { PriceRefused } from '#app/domain/allocation/edition';
import type { Explained } from '#app/domain/allocation/explain';
import type { AllocationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import type { AllocationFacts, AllocationScope } from './queries-facts.server';
import { findNewestVersion } from './queries-versions.server';

export type Draft = {
  status: 'optimal' | 'feasible';
  objective: number;
  bound: number | null;
  gap: number | null;
  seconds: number;
  seed: number;
  aim: Aim;
  draw: Draw;
  /** The released version from which it set out. */
  previousId: AllocationId | null;
  refused: PriceRefused[];
  explained: Explained[];
  /** Firms that the manager placed and the solver left where they were. */
  byHand: ReadonlySet<string>;
};

/** Keeps a draft as the next version: its placements with their reasons, and who is left over and why. */
export async function keepDraft(
  db: Db,
  act: Act,
  scope: AllocationScope,
  facts: AllocationFacts,
  draft: Draft,
): Promise<{ id: AllocationId; version: number }> {
  const newest = await findNewestVersion(db, scope.pavilionId);
  const id: AllocationId = act.newId();
  const version = (newest?.version ?? 0) + 1;
  const { status, objective, bound, gap, seconds, seed, aim } = draft;
  await db
    .insertInto('allocation')
    .values({
      ...{ id, pavilion_id: scope.pavilionId, version, status, objective, bound, gap, seconds, seed, aim },
      facts_hash: facts.hash,
      policy: JSON.stringify(facts.policy),
      previous_id: draft.previousId,
      locks: JSON.stringify(facts.facts.locks ?? {}),
      bans: JSON.stringify(bansIn(facts.facts)),
      draw: JSON.stringify(draft.draw.order),
      draw_sha256: draft.draw.sha256,
      refusals: JSON.stringify(draft.refused),
      created_at: act.at,
      released_at: null,
    })
    .execute();
  await keepPlacements(db, act, id, facts, draft);
  await keepUnplaced(db, act, id, facts, draft.explained);
  const placed = draft.explained.filter((one) => one.booths.length > 0).length;
  await recordAudit(db, act, {
    action: 'allocation.drafted',
    entity: 'allocation',
    entityId: id,
    organisationId: scope.organisationId,
    after: {
      version,
      aim,
      seed,
      draw: draft.draw.sha256,
      status,
      objective,
      bound,
      gap,
      placed,
      facts: facts.hash,
    },
  });
  return { id, version };
}

async function keepPlacements(db: Db, act: Act, id: AllocationId, facts: AllocationFacts, draft: Draft) {
  const free = new Map([...facts.placeIds].map(([booth, places]) => [booth, [...places]]));
  const placements = draft.explained.flatMap((one) => {
    const registrationId = facts.registrationIds.get(one.registration);
    if (!registrationId || one.booths.length === 0) return [];
    const places = one.booths.flatMap((booth) => free.get(booth)?.shift() ?? []);
    return [{ placementId: act.newId(), registrationId, places, one }];
  });
  if (placements.length === 0) return;
  await db
    .insertInto('placement')
    .values(
      placements.map(({ placementId, registrationId, one }) => ({
        id: placementId,
        allocation_id: id,
        registration_id: registrationId,
        wish_rank: one.wishRank,
        score: one.satisfaction,
        by_hand: draft.byHand.has(one.registration) ? 1 : 0,
        reasons: JSON.stringify(one.reasons),
      })),
    )
    .execute();
  const held = placements.flatMap(({ placementId, places }) =>
    places.map((placeId) => ({
      id: act.newId(),
      placement_id: placementId,
      allocation_id: id,
      place_id: placeId,
    })),
  );
  await db.insertInto('placement_place').values(held).execute();
}

/** One row for each firm that has no booth. */
export async function keepUnplaced(
  db: Db,
  act: Act,
  id: AllocationId,
  facts: AllocationFacts,
  explained: Explained[],
): Promise<void> {
  const rows = explained.flatMap((one) => {
    const registrationId = facts.registrationIds.get(one.registration);
    if (!registrationId || one.booths.length > 0) return [];
    const reasons = JSON.stringify(one.reasons);
    return [{ id: act.newId(), allocation_id: id, registration_id: registrationId, reasons }];
  });
  if (rows.length > 0) await db.insertInto('unplaced').values(rows).execute();
}
