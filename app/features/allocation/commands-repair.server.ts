import { afterMoves, type Chain } from '#app/domain/allocation/chains';
import { problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { verifyPlacements } from '#app/domain/allocation/verify';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import { acceptWaiting } from '#app/features/registrations/steps.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { type AllocationFacts, type AllocationScope, findAllocationFacts } from './queries-facts.server';
import { findOpenDraft } from './queries-place.server';
import { findAllocationSetting } from './queries-policy.server';
import { chainKey, findRepair, type Repair } from './queries-repair.server';
import { allAgreed, keepAgreed, lackingAgreement } from './steps-agreed.server';
import { keepDraft } from './steps-keep.server';
import { revalue } from './steps-revalue.server';
import { drawOf } from './steps-solve.server';

export type RepairInput = {
  editionSlug: string;
  organisationId: OrganisationId;
  booth: string;
  /** The chain by its key, and the version for which the page showed it. */
  chain: string;
  seenVersion: number;
  /** Confirmed firms (COUNTRY:identifier) that agreed to move. */
  agreed: readonly string[];
};

/**
 * Makes the placement after a chain of moves the newest draft; those who move are there by hand, one from the waiting
 * list is accepted (and quiet until announced). Problems: STUDY_OUTDATED when another version was made since,
 * REPAIR_GONE when the chain is no longer possible, AGREEMENT_MISSING for a confirmed firm that was not asked.
 */
export async function draftFromChain(
  db: Db,
  act: Act,
  input: RepairInput,
): Promise<Result<{ version: number }>> {
  const scope = await findCall(db, input.editionSlug, input.organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const repair = await findRepair(db, scope, input.booth);
    if (!repair) return refuse({ code: 'STUDY_NO_VERSION' });
    if (repair.base.version !== input.seenVersion)
      return refuse({ code: 'STUDY_OUTDATED', params: { version: repair.base.version } });
    const chain = repair.chains.find((one) => chainKey(one) === input.chain);
    if (!chain) return refuse({ code: 'REPAIR_GONE', params: { booth: input.booth } });
    const lacking = lackingAgreement(repair.loaded, chain.agree, input.agreed);
    if (lacking.length > 0) return refuse(...lacking);
    const problems = await accept(db, act, repair, chain);
    if (problems.length > 0) return refuse(...problems);
    return ok(await keepMoves(db, act, scope, repair, chain));
  });
}

async function accept(db: Db, act: Act, { loaded, waiting }: Repair, { moves }: Chain): Promise<Problem[]> {
  const last = moves.at(-1);
  const registrationId = last && waiting.has(last.firm) && loaded.registrationIds.get(last.firm);
  if (!registrationId) return [];
  const accepted = await acceptWaiting(db, act, registrationId);
  return accepted.ok ? [] : accepted.problems;
}

async function keepMoves(
  db: Db,
  act: Act,
  scope: AllocationScope,
  { base }: Repair,
  { moves, agree }: Chain,
): Promise<{ version: number }> {
  const byHand = new Set([...Object.keys(base.byHand), ...moves.map(({ firm }) => firm)]);
  const choices = Object.fromEntries(moves.map(({ firm, to }) => [firm, to]));
  const loaded: AllocationFacts = await findAllocationFacts(db, scope, { ...base.byHand, ...choices });
  const { facts, refusal, policy } = loaded;
  const placements = afterMoves(base.placements, moves);
  const { problem, refused } = problemOf(facts, refusal, policy);
  const { seed } = await findAllocationSetting(db, scope.pavilionId);
  const draft = await keepDraft(db, act, scope, loaded, {
    ...{ status: 'feasible', objective: verifyPlacements(problem, placements).objective },
    ...{ bound: null, gap: null, seconds: 0, seed, aim: base.aim, refused, byHand },
    draw: drawOf(loaded, seed),
    previousId: base.released?.id ?? null,
    explained: explainAll(loaded, placements),
  });
  const agreed = moves
    .filter(({ firm }) => agree.includes(firm))
    .map(({ firm, to }) => ({ firm, booth: to }));
  await keepAgreed(db, act, draft.id, loaded, allAgreed(base.agreed, placements, agreed));
  const open = await findOpenDraft(db, draft.id, scope.organisationId);
  if (open) await revalue(db, act, open);
  await recordAudit(db, act, {
    action: 'allocation.repaired',
    entity: 'allocation',
    entityId: draft.id,
    organisationId: scope.organisationId,
    before: { version: base.version },
    after: { version: draft.version, moves, agreed: agree },
  });
  return { version: draft.version };
}
