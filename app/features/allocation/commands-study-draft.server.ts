import { type Ban, bansIn, brokenBans, withBans } from '#app/domain/allocation/bans';
import { type EditionFacts, problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import { imagine, isHypothetical, type Scenario } from '#app/domain/allocation/scenario';
import { impossibleIn } from '#app/domain/allocation/scenario-check';
import type { OrganisationId, PavilionId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findAllBans } from './queries-bans.server';
import type { AllocationFacts } from './queries-facts.server';
import { findStudy } from './queries-studies.server';
import { findStudyBase } from './queries-study-base.server';
import { allAgreed, keepAgreed, lackingAgreement } from './steps-agreed.server';
import { keepBan } from './steps-ban.server';
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
 * Makes what a study found the newest draft; the booths insisted on stay locked, those ruled out stay banned. Refused when it is not worked out
 * (STUDY_UNANSWERED), can only be imagined (STUDY_HYPOTHETICAL), was asked of a version that is no longer the newest
 * (STUDY_OUTDATED) or of other facts (FACTS_CHANGED), contradicts what was decided since (those of `impossibleIn`, BANNED_PLACED), moves a confirmed firm that was not asked (AGREEMENT_MISSING) or
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
    const impossible = impossibleIn(imagine(base.loaded, scenario, base.confirmed), scenario);
    if (impossible.length > 0) return refuse(...impossible);
    const banned = brokenBans(base.loaded.facts, result.placements);
    if (banned.length > 0) return refuse(...banned.map((ban) => bannedPlace(base.loaded.facts, ban)));
    const lacking = lackingAgreement(base.loaded, result.agree, input.agreed);
    if (lacking.length > 0) return refuse(...lacking);
    const dropped = result.difference.changes.filter(({ firm, to }) => to === null && firm in base.confirmed);
    if (dropped.length > 0)
      return refuse(...dropped.map(({ company }) => ({ code: 'CONFIRMED_DROPPED', params: { company } })));

    const { facts, refusal, policy } = base.loaded;
    const locks = { ...facts.locks, ...scenario.locks };
    const ruledOut = scenario.bans.map((ban) => ({ ...ban, on: null, reason: null }));
    const kept = withBans({ ...facts, locks }, [...ruledOut, ...bansIn(facts)]);
    const loaded: AllocationFacts = { ...base.loaded, facts: kept };
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
    await keepDecisions(db, act, scope.pavilionId, loaded, scenario);
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

/** The booths insisted on and those ruled out stay so in whatever is worked out later, until a manager lets go. */
async function keepDecisions(
  db: Db,
  act: Act,
  pavilionId: PavilionId,
  { registrationIds }: AllocationFacts,
  { locks, bans }: Scenario,
): Promise<void> {
  const booths = new Map((await findAllBooths(db, pavilionId)).map(({ id, label }) => [label, id]));
  const idsOf = (firm: string, booth: string) => {
    const [registrationId, boothId] = [registrationIds.get(firm), booths.get(booth)];
    return registrationId && boothId ? [{ registrationId, boothId }] : [];
  };
  const standing = await findAllBans(db, pavilionId);
  const isNew = (one: { registrationId: string; boothId: string }) =>
    !standing.some((ban) => ban.registrationId === one.registrationId && ban.boothId === one.boothId);
  for (const lock of Object.entries(locks).flatMap(([firm, booth]) => idsOf(firm, booth)))
    await keepLock(db, act, pavilionId, lock);
  for (const ban of bans.flatMap(({ firm, booth }) => idsOf(firm, booth)).filter(isNew))
    await keepBan(db, act, pavilionId, { ...ban, reason: null });
}

const bannedPlace = ({ firms }: EditionFacts, { firm, booth }: Ban): Problem => {
  const company = firms.find(({ id }) => id === firm)?.company ?? firm;
  return { code: 'BANNED_PLACED', at: firm, params: { company, booth } };
};
