import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import { type Db, inTransaction } from '#db/connection';
import { countAllocateJobs, findOpenJob, keyOf } from './queries-job.server';

export type RequestInput = { editionSlug: string; organisationId?: OrganisationId; keepByHand: boolean };

/** Asks for an allocation to be worked out in the background. While one is under way, asking again answers that one. */
export async function requestAllocation(
  db: Db,
  act: Act,
  input: RequestInput,
): Promise<Result<{ jobId: string }>> {
  const call = await findCall(db, input.editionSlug, input.organisationId);
  if (!call) return refuse({ code: 'NO_PAVILION', params: { edition: input.editionSlug } });
  return inTransaction(db, async (db) => {
    const open = await findOpenJob(db, call.pavilionId);
    if (open) return ok({ jobId: open.id });
    const payload = {
      editionSlug: input.editionSlug,
      organisationId: call.organisationId,
      keepByHand: input.keepByHand,
    };
    const key = keyOf(call.pavilionId, await countAllocateJobs(db, call.pavilionId));
    return ok({
      jobId: await enqueueJob(db, act, {
        kind: 'allocate',
        payload,
        key,
        organisationId: call.organisationId,
      }),
    });
  });
}
