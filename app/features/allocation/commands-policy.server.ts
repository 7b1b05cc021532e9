import { checkPolicy, type Policy } from '#app/domain/allocation/policy';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { type Call, findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { type AllocationSetting, findAllocationSetting, findPolicyHistory } from './queries-policy.server';

type Where = { editionSlug: string; organisationId?: OrganisationId };

/**
 * Changes by which numbers an edition's next allocations are worked out; versions that are there keep theirs. `seen` is
 * the number of the policy that the page showed (0: the built-in one): one changed meanwhile is not overwritten unseen.
 */
export async function changePolicy(
  db: Db,
  act: Act,
  { policy, seen, ...where }: Where & { policy: Policy; seen: number },
): Promise<Result<{ number: number }>> {
  const problems = checkPolicy(policy);
  if (problems.length > 0) return refuse(...problems);
  return inCall(db, where, async (db, call) => {
    const [newest] = await findPolicyHistory(db, call.pavilionId);
    if ((newest?.number ?? 0) !== seen)
      return refuse({ code: 'POLICY_NEWER', params: { by: newest?.by ?? '' } });
    if (newest && JSON.stringify(newest.policy) === JSON.stringify(policy)) return ok({ number: seen });
    const number = seen + 1;
    await db
      .insertInto('allocation_policy')
      .values({
        ...{ id: act.newId(), pavilion_id: call.pavilionId, number, policy: JSON.stringify(policy) },
        created_at: act.at,
        created_by_id: act.actor.kind === 'person' ? act.actor.personId : null,
      })
      .execute();
    await recordAudit(db, act, {
      action: 'allocation.policy-changed',
      entity: 'pavilion',
      entityId: call.pavilionId,
      organisationId: call.organisationId,
      before: newest?.policy,
      after: policy,
    });
    return ok({ number });
  });
}

/** Sets the seed of the draw for ties, or what exhibitors see of a released version. */
export async function changeAllocationSetting(
  db: Db,
  act: Act,
  { change, ...where }: Where & { change: Partial<AllocationSetting> },
): Promise<Result<AllocationSetting>> {
  const { seed } = change;
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED))
    return refuse({ code: 'SEED_RANGE', field: 'seed', params: { most: MAX_SEED } });
  return inCall(db, where, async (db, call) => {
    const before = await findAllocationSetting(db, call.pavilionId);
    const after = { ...before, ...change };
    const row = { ...after, published: flag(after.published) };
    await db
      .insertInto('allocation_setting')
      .values({ pavilion_id: call.pavilionId, ...row })
      .onConflict((conflict) => conflict.column('pavilion_id').doUpdateSet(row))
      .execute();
    await recordAudit(db, act, {
      action: 'allocation.setting-changed',
      entity: 'pavilion',
      entityId: call.pavilionId,
      organisationId: call.organisationId,
      before,
      after,
    });
    return ok(after);
  });
}

const flag = (on: boolean): 0 | 1 => (on ? 1 : 0);

/** The greatest seed that every part of the solver takes. */
const MAX_SEED = 2_147_483_647;

async function inCall<T>(
  db: Db,
  { editionSlug, organisationId }: Where,
  work: (db: Db, call: Call) => Promise<Result<T>>,
): Promise<Result<T>> {
  const call = await findCall(db, editionSlug, organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: editionSlug } });
  return inTransaction(db, (db) => work(db, call));
}
