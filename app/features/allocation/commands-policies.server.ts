import { createHash } from 'node:crypto';
import type { Aim } from '#app/domain/allocation/aim';
import { drawOrder } from '#app/domain/allocation/draw';
import { problemOf } from '#app/domain/allocation/edition';
import { explainAll } from '#app/domain/allocation/explain';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { findAllocationFacts } from './queries-facts.server';
import { findPolicies } from './queries-policies.server';
import { findReleased } from './queries-versions.server';
import { keepDraft } from './steps-keep.server';

export type PolicyDraftInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  /** The comparison that the page showed. */
  jobId: string;
  aim: Aim;
};

/**
 * Keeps what one way of placing gave as the newest draft, without working it out again. Refused when the comparison is
 * no longer the last or has not found it (POLICIES_UNANSWERED), or is of other facts or locks (FACTS_CHANGED).
 */
export async function draftFromPolicy(
  db: Db,
  act: Act,
  { editionSlug, organisationId, jobId, aim }: PolicyDraftInput,
): Promise<Result<{ version: number }>> {
  const scope = await findCall(db, editionSlug, organisationId);
  if (!scope) return refuse({ code: 'NO_PAVILION', params: { edition: editionSlug } });
  return inTransaction(db, async (db) => {
    const loaded = await findAllocationFacts(db, scope);
    const compared = await findPolicies(db, scope.pavilionId, loaded);
    if (compared.state !== 'done' || compared.jobId !== jobId) return refuse({ code: 'POLICIES_UNANSWERED' });
    const found = compared.found.ways.find((way) => way.aim === aim)?.found;
    if (!found) return refuse({ code: 'POLICIES_UNANSWERED' });
    if (compared.outdated) return refuse({ code: 'FACTS_CHANGED', params: { edition: editionSlug } });
    const { facts, refusal, policy } = loaded;
    const { seed } = compared.found;
    const { placements, status, objective, bound, gap, seconds } = found;
    const draft = await keepDraft(db, act, scope, loaded, {
      ...{ status, objective, bound, gap, seconds, seed, aim },
      draw: drawOrder(
        facts.firms.map(({ id }) => id),
        seed,
        (text) => createHash('sha256').update(text).digest('hex'),
      ),
      previousId: (await findReleased(db, scope.pavilionId))?.id ?? null,
      refused: problemOf(facts, refusal, policy).refused,
      explained: explainAll(loaded, placements),
      byHand: new Set<string>(),
    });
    return ok({ version: draft.version });
  });
}
