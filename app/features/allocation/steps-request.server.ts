import type { Aim } from '#app/domain/allocation/aim';
import type { Act } from '#app/platform/act';
import { cancelJob, enqueueJob } from '#app/platform/jobs.server';
import type { Db } from '#db/connection';
import type { AllocationScope } from './queries-facts.server';
import { countJobs, findOpenJob, type JobKind, keyOf } from './queries-job.server';

export type Wanted = { keepByHand?: boolean; aim?: Aim };

type Scope = Pick<AllocationScope, 'pavilionId' | 'organisationId' | 'slug'>;

/** Puts an allocation, or a comparison of policies, on the list of work. The caller has looked for one under way. */
export async function enqueueAllocation(
  db: Db,
  act: Act,
  scope: Scope,
  kind: JobKind,
  wanted: Wanted,
): Promise<{ jobId: string }> {
  const { pavilionId, organisationId, slug: editionSlug } = scope;
  const key = keyOf(kind, pavilionId, await countJobs(db, pavilionId, kind));
  const payload = { editionSlug, organisationId, ...wanted };
  return { jobId: await enqueueJob(db, act, { kind, payload, key, organisationId }) };
}

/** The same after a decision that what is under way doesn't know of: that is stopped. */
export async function startAnew(db: Db, act: Act, scope: Scope, wanted: Wanted): Promise<string> {
  const open = await findOpenJob(db, scope.pavilionId, 'allocate');
  if (open) await cancelJob(db, act, open.id);
  return (await enqueueAllocation(db, act, scope, 'allocate', wanted)).jobId;
}
