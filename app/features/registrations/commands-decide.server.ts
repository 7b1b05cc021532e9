import { type Decision, decide, type Standing } from '#app/domain/registrations/decision';
import type { OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { firmKey } from '#app/features/companies/queries.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { findCall } from './queries-call.server';
import { type Decidable, findDecidables, whoDecided } from './queries-decide.server';
import { type Change, saveStandings } from './steps-standing.server';

export type DecisionCounts = { accepted: number; waiting: number; refused: number };

export type BulkInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  /** Every firm that is not refused, or those of these identifiers ("FR:999633001") or registration ids. */
  firms: 'all' | readonly string[];
  decision?: Decision;
  reason?: string;
};

/**
 * Decides for many at once, all or nothing, and answers how the pavilion then stands. "all" leaves alone what is
 * withdrawn, refused or already so. UNKNOWN_FIRM names each firm that has no registration here.
 */
export async function decideRegistrations(
  db: Db,
  act: Act,
  input: BulkInput,
): Promise<Result<DecisionCounts>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return await inTransaction(db, async (db) => {
    const registered = await findDecidables(db, { pavilionId: call.pavilionId });
    const chosen = chosenOf(registered, input.firms);
    if (!chosen.ok) return chosen;
    const wish = { decision: input.decision ?? 'accepted', reason: input.reason };
    const problems: Problem[] = [];
    const changes: Change[] = [];
    for (const each of chosen.value) {
      const decided = decide(each.standing, wish, { at: act.at, confirmed: each.confirmed });
      if (decided.ok) changes.push({ each, standing: decided.value });
      else problems.push(...decided.problems.map((problem) => about(each, problem)));
    }
    if (problems.length > 0) return refuse(...problems);
    await saveStandings(db, act, changes);
    return ok(countsOf(await findDecidables(db, { pavilionId: call.pavilionId })));
  });
}

const about = (each: Decidable, problem: Problem): Problem => ({
  ...problem,
  at: firmKey(each),
  params: { ...problem.params, company: each.company },
});

function chosenOf(registered: Decidable[], firms: BulkInput['firms']): Result<Decidable[]> {
  if (firms === 'all') {
    return ok(registered.filter(({ standing }) => !standing.withdrawnAt && standing.decision !== 'refused'));
  }
  const byKey = new Map(
    registered.flatMap((each) => [[firmKey(each), each] as const, [each.id, each] as const]),
  );
  const unknown = firms.filter((firm) => !byKey.has(firm));
  if (unknown.length > 0) {
    return refuse(...unknown.map((firm) => ({ code: 'UNKNOWN_FIRM', at: firm, params: { firm } })));
  }
  return ok([...new Set(firms.flatMap((firm) => byKey.get(firm) ?? []))]);
}

function countsOf(registered: Decidable[]): DecisionCounts {
  const count = (decision: Decision) =>
    registered.filter(({ standing }) => !standing.withdrawnAt && standing.decision === decision).length;
  return { accepted: count('accepted'), waiting: count('waiting'), refused: count('refused') };
}

export type OneInput = {
  registrationId: RegistrationId;
  decision: Decision;
  reason?: string;
  /** `decidedAt` as the page showed it: a decision taken since by somebody else is not overwritten unseen. */
  seenDecidedAt: string | null;
};

/** Decides for one firm. DECIDED_MEANWHILE tells who was first, and what they decided. */
export async function decideRegistration(db: Db, act: Act, input: OneInput): Promise<Result<Standing>> {
  return await inTransaction(db, async (db) => {
    const [each] = await findDecidables(db, { registrationId: input.registrationId });
    if (!each) return refuse({ code: 'UNKNOWN_REGISTRATION' });
    if (each.standing.decidedAt !== input.seenDecidedAt) {
      const params = { by: await whoDecided(db, each.id), decision: each.standing.decision };
      return refuse({ code: 'DECIDED_MEANWHILE', params });
    }
    const decided = decide(each.standing, input, { at: act.at, confirmed: each.confirmed });
    if (decided.ok) await saveStandings(db, act, [{ each, standing: decided.value }]);
    return decided;
  });
}
