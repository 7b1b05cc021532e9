import { problemOf } from '#app/domain/allocation/edition';
import { type Explained, explainAll } from '#app/domain/allocation/explain';
import type { Policy } from '#app/domain/allocation/policy';
import type { Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { type AllocationFacts, findAllocationFacts } from './queries-facts.server';
import type { OpenDraft } from './queries-place.server';
import { findAllHeldPlaces } from './queries-versions.server';
import { findAgreedMoves } from './steps-confirmed.server';
import { keepUnplaced } from './steps-keep.server';

/** After a change by hand: what the draft is worth now, against the bound it had, and everyone's reasons anew. */
export async function revalue(db: Db, act: Act, draft: OpenDraft): Promise<void> {
  const held = await findAllHeldPlaces(db, draft.id);
  const byHand = held.filter((row) => row.byHand === 1).map((row) => [row.firm, row.label]);
  const standing = await findAllocationFacts(db, draft.scope, Object.fromEntries(byHand));
  // A confirmed firm that agreed to move is where it should be, though its old booth is confirmed until the release.
  const locks = { ...standing.facts.locks, ...(await findAgreedMoves(db, draft.id)) };
  const loaded = { ...standing, facts: { ...standing.facts, locks } };
  const placements = held.map((row) => ({ registration: row.firm, booths: [row.label] }));
  const objective = worthOf(loaded, draft.policy, placements);
  const bound = objective === null || draft.bound === null ? null : Math.max(draft.bound, objective);
  const gap =
    objective === null || bound === null ? null : (bound - objective) / Math.max(1, Math.abs(objective));
  await db
    .updateTable('allocation')
    .set({ status: 'by_hand', objective, bound: bound ?? draft.bound, gap })
    .where('id', '=', draft.id)
    .execute();
  const explained = explainAll({ ...loaded, policy: draft.policy }, placements);
  await keepReasons(db, draft, loaded, explained);
  await db.deleteFrom('unplaced').where('allocation_id', '=', draft.id).execute();
  await keepUnplaced(db, act, draft.id, loaded, explained);
}

/** Null when the placement breaks a rule that the solver keeps: then its worth can't be set against the bound. */
function worthOf(loaded: AllocationFacts, policy: Policy, placements: Placement[]): number | null {
  const { problem } = problemOf(loaded.facts, loaded.refusal, policy);
  const { breaches, objective } = verifyPlacements(problem, placements);
  return breaches.length === 0 ? objective : null;
}

async function keepReasons(db: Db, draft: OpenDraft, loaded: AllocationFacts, explained: Explained[]) {
  const rows = await db
    .selectFrom('placement')
    .select(['id', 'registration_id', 'wish_rank', 'score', 'reasons'])
    .where('allocation_id', '=', draft.id)
    .execute();
  const byRegistration = new Map(explained.map((one) => [loaded.registrationIds.get(one.registration), one]));
  for (const row of rows) {
    const one = byRegistration.get(row.registration_id);
    if (!one) continue;
    const now = { wish_rank: one.wishRank, score: one.satisfaction, reasons: JSON.stringify(one.reasons) };
    if (now.wish_rank === row.wish_rank && now.score === row.score && now.reasons === row.reasons) continue;
    await db.updateTable('placement').set(now).where('id', '=', row.id).execute();
  }
}
