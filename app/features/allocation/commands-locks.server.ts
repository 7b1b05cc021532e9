import { choicesFor } from '#app/domain/allocation/choice';
import type { BoothId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findPlacesOf } from '#app/features/allocation/queries-place.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findConfirmedBooths } from './queries-confirmed.server';
import { findAllocationFacts } from './queries-facts.server';
import { findAllLocks } from './queries-locks.server';
import { keepLock } from './steps-lock.server';
import { startAnew, type Wanted } from './steps-request.server';

type Where = { editionSlug: string; organisationId?: OrganisationId; registrationId: RegistrationId };

export type LockInput = Where & {
  boothId: BoothId;
  /** Work out the rest at once; what is under way is stopped, for it would not know of the lock. */
  workOut?: Wanted;
};

export type Locked = { company: string; booth: string; jobId: string | null };

/**
 * Locks a firm to a booth for every allocation worked out from now on, until it is unlocked; versions that are there
 * stay as they are. Refused where a lock could never be kept: see `choicesFor`.
 */
export async function lockFirm(
  db: Db,
  act: Act,
  { registrationId, boothId, workOut, ...where }: LockInput,
): Promise<Result<Locked>> {
  const call = await findCall(db, where.editionSlug, where.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: where.editionSlug } });
  return inTransaction(db, async (db) => {
    const booth = await findPlacesOf(db, call.pavilionId, boothId);
    if (!booth) return refuse({ code: 'PLACE_UNKNOWN_BOOTH' });
    const loaded = await findAllocationFacts(db, call);
    const key = [...loaded.registrationIds].find(([, id]) => id === registrationId)?.[0];
    const firm = loaded.facts.firms.find(({ id }) => id === key);
    if (!firm) return refuse({ code: 'PLACE_FIRM_NOT_ACCEPTED', params: { firm: registrationId } });
    const confirmed = await findConfirmedBooths(db, call.pavilionId);
    const choice = choicesFor(loaded, firm.id, new Map(), confirmed).find((one) => one.booth === booth.label);
    if (choice?.problem) return refuse(choice.problem);
    await keepLock(db, act, call.pavilionId, { registrationId, boothId });
    await recordAudit(db, act, {
      action: 'placement.locked',
      entity: 'registration',
      entityId: registrationId,
      organisationId: call.organisationId,
      before: { booth: loaded.facts.locks?.[firm.id] ?? null },
      after: { booth: booth.label },
    });
    const jobId = workOut ? await startAnew(db, act, call, workOut) : null;
    return ok({ company: firm.company, booth: booth.label, jobId });
  });
}

/** Lets a firm go from its lock. Nothing is wrong when there was none. */
export async function unlockFirm(
  db: Db,
  act: Act,
  { registrationId, ...where }: Where,
): Promise<Result<{ unlocked: boolean }>> {
  const call = await findCall(db, where.editionSlug, where.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: where.editionSlug } });
  return inTransaction(db, async (db) => {
    const lock = (await findAllLocks(db, call.pavilionId)).find(
      (one) => one.registrationId === registrationId,
    );
    if (!lock) return ok({ unlocked: false });
    await db
      .deleteFrom('allocation_lock')
      .where('pavilion_id', '=', call.pavilionId)
      .where('registration_id', '=', registrationId)
      .execute();
    await recordAudit(db, act, {
      action: 'placement.unlocked',
      entity: 'registration',
      entityId: registrationId,
      organisationId: call.organisationId,
      before: { booth: lock.booth },
      after: { booth: null },
    });
    return ok({ unlocked: true });
  });
}
