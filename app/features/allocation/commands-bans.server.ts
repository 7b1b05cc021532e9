import type { BoothId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import { type Call, findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findAllBans } from './queries-bans.server';
import { findConfirmedBooths } from './queries-confirmed.server';
import { findFirm } from './queries-firm-standing.server';
import { findLocks } from './queries-locks.server';
import { findNewestVersion } from './queries-versions.server';
import { keepBan } from './steps-ban.server';
import { findAgreedMoves } from './steps-confirmed.server';
import { startAnew, type Wanted } from './steps-request.server';

type Where = { editionSlug: string; organisationId?: OrganisationId; registrationId: RegistrationId };

export type KeepAwayInput = Where & {
  boothIds: readonly BoothId[];
  reason: string | null;
  /** Work out the rest at once; what is under way is stopped, for it would not know of the ban. */
  workOut?: Wanted;
};

export type KeptAwayFrom = { company: string; booths: string[]; jobId: string | null };

/**
 * Keeps a firm away from booths in every allocation worked out from now on, until that is lifted; versions that are
 * there stay as they are. All of them or none: refused without a booth (BAN_NO_BOOTH), for the booth that the firm is
 * locked to (BAN_LOCKED), that is confirmed to it (BAN_CONFIRMED) or to which it agreed to move (BAN_AGREED).
 */
export async function keepAway(db: Db, act: Act, input: KeepAwayInput): Promise<Result<KeptAwayFrom>> {
  const { registrationId, boothIds, reason, workOut, ...where } = input;
  const call = await findCall(db, where.editionSlug, where.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: where.editionSlug } });
  return inTransaction(db, async (db) => {
    const wanted = new Set(boothIds);
    const booths = (await findAllBooths(db, call.pavilionId)).filter(({ id }) => wanted.has(id));
    if (wanted.size === 0) return refuse({ code: 'BAN_NO_BOOTH', field: 'booth' });
    if (booths.length < wanted.size) return refuse({ code: 'PLACE_UNKNOWN_BOOTH' });
    const firm = await findFirm(db, call, registrationId);
    if (!firm || firm.gone)
      return refuse({ code: 'PLACE_FIRM_NOT_ACCEPTED', params: { firm: registrationId } });
    const fixed = await whatIsFixed(db, call, firm.key);
    const problems = booths.flatMap(({ label }): Problem[] => {
      const code = fixed.find(({ booth }) => booth === label)?.code;
      return code ? [{ code, params: { company: firm.company, booth: label } }] : [];
    });
    if (problems.length > 0) return refuse(...problems);
    for (const { id: boothId } of booths)
      await keepBan(db, act, call.pavilionId, { registrationId, boothId, reason });
    const labels = booths.map(({ label }) => label);
    await recordAudit(db, act, {
      action: 'placement.banned',
      entity: 'registration',
      entityId: registrationId,
      organisationId: call.organisationId,
      after: { booths: labels, reason },
    });
    const jobId = workOut ? await startAnew(db, act, call, workOut) : null;
    return ok({ company: firm.company, booths: labels, jobId });
  });
}

/** The booths that a firm has by somebody's decision: a ban on one of them would say the contrary. */
async function whatIsFixed(db: Db, { pavilionId }: Call, firm: string) {
  const newest = await findNewestVersion(db, pavilionId);
  const agreed = newest?.state === 'draft' ? await findAgreedMoves(db, newest.id) : {};
  return [
    { code: 'BAN_CONFIRMED', booth: (await findConfirmedBooths(db, pavilionId))[firm] },
    { code: 'BAN_LOCKED', booth: (await findLocks(db, pavilionId))[firm] },
    { code: 'BAN_AGREED', booth: agreed[firm] },
  ];
}

/** Lets a firm have a booth again. Nothing is wrong when it could. */
export async function liftBan(
  db: Db,
  act: Act,
  { registrationId, boothId, ...where }: Where & { boothId: BoothId },
): Promise<Result<{ lifted: boolean }>> {
  const call = await findCall(db, where.editionSlug, where.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: where.editionSlug } });
  return inTransaction(db, async (db) => {
    const ban = (await findAllBans(db, call.pavilionId)).find(
      (one) => one.registrationId === registrationId && one.boothId === boothId,
    );
    if (!ban) return ok({ lifted: false });
    await db
      .deleteFrom('allocation_ban')
      .where('pavilion_id', '=', call.pavilionId)
      .where('registration_id', '=', registrationId)
      .where('booth_id', '=', boothId)
      .execute();
    await recordAudit(db, act, {
      action: 'placement.ban-lifted',
      entity: 'registration',
      entityId: registrationId,
      organisationId: call.organisationId,
      before: { booth: ban.booth, reason: ban.reason, since: ban.at },
    });
    return ok({ lifted: true });
  });
}
