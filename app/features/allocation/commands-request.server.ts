import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { cancelJob } from '#app/platform/jobs.server';
import { type Db, inTransaction } from '#db/connection';
import { findOpenJob, type JobKind } from './queries-job.server';
import { enqueueAllocation, type Wanted } from './steps-request.server';

export type RequestInput = { editionSlug: string; organisationId?: OrganisationId; kind?: JobKind } & Wanted;

/**
 * Asks for an allocation to be worked out in the background, or for policies to be compared. While one of the kind is
 * under way, asking again answers that one.
 */
export async function requestAllocation(
  db: Db,
  act: Act,
  { editionSlug, organisationId, kind = 'allocate', ...wanted }: RequestInput,
): Promise<Result<{ jobId: string }>> {
  const call = await findCall(db, editionSlug, organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: editionSlug } });
  return inTransaction(db, async (db) => {
    const open = await findOpenJob(db, call.pavilionId, kind);
    return ok(open ? { jobId: open.id } : await enqueueAllocation(db, act, call, kind, wanted));
  });
}

export type CancelInput = Pick<RequestInput, 'editionSlug' | 'organisationId' | 'kind'>;

/** Stops the work under way; every version stays as it is. Without any, nothing is done and nothing is wrong. */
export async function cancelAllocation(
  db: Db,
  act: Act,
  { editionSlug, organisationId, kind = 'allocate' }: CancelInput,
): Promise<Result<{ cancelled: boolean }>> {
  const call = await findCall(db, editionSlug, organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: editionSlug } });
  return inTransaction(db, async (db) => {
    const open = await findOpenJob(db, call.pavilionId, kind);
    if (!open || !(await cancelJob(db, act, open.id))) return ok({ cancelled: false });
    await recordAudit(db, act, {
      action: 'allocation.cancelled',
      entity: 'pavilion',
      entityId: call.pavilionId,
      organisationId: call.organisationId,
      after: { kind },
    });
    return ok({ cancelled: true });
  });
}
