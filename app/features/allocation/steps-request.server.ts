import type { Aim } from '#app/domain/allocation/aim';
import type { Act } from '#app/platform/act';
import { enqueueJob } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';
import type { AllocationScope } from './queries-facts.server';
import { countJobs, type JobKind, keyOf } from './queries-job.server';

export type Wanted = { keepByHand?: boolean; aim?: Aim };

/** Puts an allocation, or a comparison of policies, on the list of work. The caller has looked for one under way. */
export async function enqueueAllocation(
  db: Db,
  act: Act,
  scope: Pick<AllocationScope, 'pavilionId' | 'organisationId' | 'slug'>,
  kind: JobKind,
  wanted: Wanted,
): Promise<{ jobId: string }> {
  const { pavilionId, organisationId, slug: editionSlug } = scope;
  const key = keyOf(kind, pavilionId, await countJobs(db, pavilionId, kind));
  const payload = { editionSlug, organisationId, ...wanted };
  return { jobId: await enqueueJob(db, act, { kind, payload, key, organisationId }) };
}
