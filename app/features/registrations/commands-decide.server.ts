import { announce, type Decision, decide, type Standing } from '#app/domain/registrations/decision';
import type { OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { firmKey } from '#app/features/companies/queries.server';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findCall } from './queries-call.server';
import { type Decidable, findAnnouncements, findDecidables, whoDecided } from './queries-decide.server';

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
    for (const each of chosen.value) {
      const decided = decide(each.standing, wish, { at: act.at, confirmed: each.confirmed });
      if (!decided.ok) problems.push(...decided.problems.map((problem) => about(each, problem)));
      else await saveStanding(db, act, each, decided.value);
    }
    // Nothing half decided: what was written before the refusal goes with it.
    if (problems.length > 0) throw new Undecided(problems);
    return ok(countsOf(await findDecidables(db, { pavilionId: call.pavilionId })));
  }).catch((error: unknown) => {
    if (error instanceof Undecided) return refuse(...error.problems);
    throw error;
  });
}

class Undecided extends Error {
  constructor(readonly problems: Problem[]) {
    super('some of the firms could not be decided');
  }
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
    if (decided.ok) await saveStanding(db, act, each, decided.value);
    return decided;
  });
}

export type AnnounceInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  /** The keys that the page listed; left out, whatever there is to announce. */
  seen?: readonly string[];
};

/**
 * Tells every decided firm that hasn't been told: one mail each, in its language, in the same transaction. Refused with
 * ANNOUNCEMENT_CHANGED when what there is to say is no longer what the page listed.
 */
export async function announceDecisions(
  db: Db,
  act: Act,
  input: AnnounceInput,
): Promise<Result<{ announced: number }>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return await inTransaction(db, async (db) => {
    const due = await findAnnouncements(db, call);
    const listed = due
      .map(({ key }) => key)
      .sort()
      .join();
    if (input.seen && [...input.seen].sort().join() !== listed)
      return refuse({ code: 'ANNOUNCEMENT_CHANGED' });
    for (const { registration: each, payload } of due) {
      const told = announce(each.standing, act.at);
      if (!told.ok) continue;
      await saveStanding(db, act, each, told.value, 'registration.announced');
      await enqueueMail(db, act, {
        message: 'decision-announced',
        payload,
        locale: each.locale,
        to: { email: each.email, name: each.contact },
        organisationId: call.organisationId,
        companyId: each.companyId,
        registrationId: each.id,
      });
    }
    return ok({ announced: due.length });
  });
}

async function saveStanding(
  db: Db,
  act: Act,
  each: Decidable,
  standing: Standing,
  action = 'registration.decided',
): Promise<void> {
  if (standing === each.standing) return;
  await db
    .updateTable('registration')
    .set({
      decision: standing.decision,
      decision_reason: standing.reason,
      decided_at: standing.decidedAt,
      announced_at: standing.announcedAt,
      updated_at: act.at,
    })
    .where('id', '=', each.id)
    .execute();
  await recordAudit(db, act, {
    action,
    entity: 'registration',
    entityId: each.id,
    organisationId: each.organisationId,
    before: each.standing,
    after: standing,
  });
}
