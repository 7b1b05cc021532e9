import type { AllocationId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { firmKey } from '#app/features/companies/queries.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { findAllBans } from './queries-bans.server';
import { findConfirmedBooths } from './queries-confirmed.server';
import { findAllHeldPlaces, findNewestVersion } from './queries-versions.server';
import { findAgreedMoves, type Moved, moveConfirmed } from './steps-confirmed.server';

export type ReleaseInput = {
  editionSlug: string;
  organisationId?: OrganisationId;
  /** The version that the page showed; a newer one made meanwhile is not released unseen. */
  seenVersion?: number;
};

export type Released = { allocationId: AllocationId; version: number; placed: number; moved: Moved[] };

/**
 * Releases the newest draft: from then on it can't change, and confirmations and invoices start from it. Refused while
 * it names a firm that has withdrawn or is no longer accepted (FIRM_NOT_ACCEPTED), a firm without its booth
 * (BOOTH_GONE), a firm on a booth from which a manager keeps it away (BANNED_PLACED), or would move a firm from the booth that was confirmed to it without its
 * agreement (CONFIRMED_MOVED), each by name. What is confirmed follows the firms that agreed: they are answered as
 * `moved`, to be told. Call it inside a transaction.
 */
export async function releaseVersion(db: Db, act: Act, input: ReleaseInput): Promise<Result<Released>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  const newest = await findNewestVersion(db, call.pavilionId);
  if (!newest) return refuse({ code: 'NO_ALLOCATION', params: { edition: input.editionSlug } });
  const { id, version } = newest;
  if (newest.state === 'released') return refuse({ code: 'ALLOCATION_RELEASED', params: { version } });
  if (input.seenVersion !== undefined && input.seenVersion !== version)
    return refuse({ code: 'ALLOCATION_NEWER', params: { version } });
  const stale = await findStale(db, id, call.pavilionId);
  if (stale.length > 0) return refuse(...stale);
  await db
    .updateTable('allocation')
    .set({ state: 'released', released_at: act.at })
    .where('id', '=', id)
    .execute();
  const placed = new Set((await findAllHeldPlaces(db, id)).map((row) => row.registrationId)).size;
  const moved = await moveConfirmed(db, act, call, id);
  await recordAudit(db, act, {
    action: 'allocation.released',
    entity: 'allocation',
    entityId: id,
    organisationId: call.organisationId,
    before: { state: 'draft' },
    after: { state: 'released', version, placed },
  });
  return ok({ allocationId: id, version, placed, moved });
}

async function findStale(db: Db, allocationId: string, pavilionId: string): Promise<Problem[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.name', 'company.country', 'company.national_id'])
    .select(['registration.decision', 'registration.withdrawn_at'])
    .where('placement.allocation_id', '=', allocationId)
    .orderBy('company.name')
    .execute();
  const held = new Map((await findAllHeldPlaces(db, allocationId)).map((row) => [row.firm, row.label]));
  const confirmed = await findConfirmedBooths(db, pavilionId);
  const problems = rows.flatMap((row): Problem[] => {
    const at = firmKey(row);
    const params = { company: row.name };
    if (row.withdrawn_at || row.decision !== 'accepted') return [{ code: 'FIRM_NOT_ACCEPTED', at, params }];
    return held.has(at) ? [] : [{ code: 'BOOTH_GONE', at, params }];
  });
  const agreed = await findAgreedMoves(db, allocationId);
  const moved = Object.entries(confirmed).filter(
    ([firm, label]) => held.get(firm) !== label && (!agreed[firm] || held.get(firm) !== agreed[firm]),
  );
  const bans = (await findAllBans(db, pavilionId)).filter(
    ({ firm, booth }) => held.get(firm) === booth && confirmed[firm] !== booth && agreed[firm] !== booth,
  );
  return [
    ...problems,
    ...bans.map(({ firm, company, booth }) => {
      return { code: 'BANNED_PLACED', at: firm, params: { company, booth } };
    }),
    ...moved.map(([firm, booth]) => ({ code: 'CONFIRMED_MOVED', at: firm, params: { firm, booth } })),
  ];
}
