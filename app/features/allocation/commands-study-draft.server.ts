import { problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { isHypothetical } from '#app/domain/allocation/scenario';
import type { OrganisationId, PavilionId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { AllocationFacts } from './queries-facts.server';
import { findStudy } from './queries-studies.server';
import { findStudyBase } from './queries-study-base.server';
import { allAgreed, keepAgreed, lackingAgreement } from './steps-agreed.server';
import { keepDraft } from './steps-keep.server';
import { keepLock } from './steps-lock.server';
import { drawOf } from './steps-solve.server';

export type StudyDraftInput = {
  editionSlug: string;
  organisationId: OrganisationId;
  studyId: string;
  /** Confirmed firms (COUNTRY:identifier) that agreed to move. */
  agreed: readonly string[];
};

/**
 * Makes what a study found the newest draft; the booths insisted on stay locked. Refused when it is not worked out
 * (STUDY_UNANSWERED), can only be imagined (STUDY_HYPOTHETICAL), was asked of a version that is no longer the newest
 * (STUDY_OUTDATED) or of other facts (FACTS_CHANGED), moves a confirmed firm that was not asked (AGREEMENT_MISSING) or
 * leaves one without a booth (CONFIRMED_DROPPED).
 */
export async function draftFromStudy(
  db: Db,
  act: Act,
  input: StudyDraftInput,
): Promise<Result<{ version: number }>> {
  const scope = await findCall(db, input.editionSlug, input.organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const study = await findStudy(db, scope.pavilionId, input.studyId);
    const base = await findStudyBase(db, scope);
    if (study?.result?.outcome !== 'found' || !base) return refuse({ code: 'STUDY_UNANSWERED' });
    const { result, scenario } = study;
    if (isHypothetical(scenario)) return refuse({ code: 'STUDY_HYPOTHETICAL' });
    if (base.version !== study.version)
      return refuse({ code: 'STUDY_OUTDATED', params: { version: base.version } });
    if (base.loaded.hash !== study.factsHash)
      return refuse({ code: 'FACTS_CHANGED', params: { edition: input.editionSlug } });
    const lacking = lackingAgreement(base.loaded, result.agree, input.agreed);
    if (lacking.length > 0) return refuse(...lacking);
    const dropped = result.difference.changes.filter(({ firm, to }) => to === null && firm in base.confirmed);
    if (dropped.length > 0)
      return refuse(...dropped.map(({ company }) => ({ code: 'CONFIRMED_DROPPED', params: { company } })));

    const { facts, refusal, policy } = base.loaded;
    const locks = { ...facts.locks, ...scenario.locks };
    const loaded: AllocationFacts = { ...base.loaded, facts: { ...facts, locks } };
    const { placements, status, objective, bound, gap, seconds, seed, aim } = result;
    const draft = await keepDraft(db, act, scope, loaded, {
      ...{ status, objective, bound, gap, seconds, seed, aim },
      draw: drawOf(loaded, seed),
      previousId: base.released?.id ?? null,
      refused: problemOf(facts, refusal, policy).refused,
      explained: explainAll(loaded, placements),
      byHand: new Set([...Object.keys(base.byHand), ...Object.keys(scenario.locks)]),
    });
    const moves = result.agree.flatMap((firm) => {
      const booth = placements.find((one) => one.registration === firm)?.booths[0];
      return booth ? [{ firm, booth }] : [];
    });
    await keepLocks(db, act, scope.pavilionId, loaded, scenario.locks);
    await keepAgreed(db, act, draft.id, loaded, allAgreed(base.agreed, placements, moves));
    await db.updateTable('study').set({ draft_id: draft.id }).where('id', '=', study.id).execute();
    await recordAudit(db, act, {
      action: 'allocation.study.drafted',
      entity: 'allocation',
      entityId: draft.id,
      organisationId: scope.organisationId,
      after: { version: draft.version, study: study.id, scenario, agreed: result.agree },
    });
    return ok({ version: draft.version });
  });
}

/** The booths insisted on stay with their firms in whatever is worked out later, until a manager lets them go. */
async function keepLocks(
  db: Db,
  act: Act,
  pavilionId: PavilionId,
  { registrationIds }: AllocationFacts,
  locks: Record<string, string>,
): Promise<void> {
  for (const [firm, label] of Object.entries(locks)) {
    const registrationId = registrationIds.get(firm);
    const booth = await db
      .selectFrom('booth')
      .select('id')
      .where('pavilion_id', '=', pavilionId)
      .where('label', '=', label)
      .executeTakeFirst();
    if (registrationId && booth) await keepLock(db, act, pavilionId, { registrationId, boothId: booth.id });
  }
}
