import { type Ban, bansIn } from '#app/domain/allocation/bans';
import type { PavilionId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { type PoliciesOutcome, policiesOutcome } from './policies';
import type { AllocationFacts } from './queries-facts.server';
import { findLastJob } from './queries-job.server';

export type PoliciesFound = Extract<PoliciesOutcome, { ways: object }>;

/** The comparison asked for last; `outdated` when firms, booths, policy, locks or bans have changed since. */
export type PoliciesView =
  | { state: 'none' }
  | { state: 'running'; done: number; total: number }
  /** `failedId`: the job that gave up; null where it found why there can be none. */
  | { state: 'stopped'; failedId: string | null; problems: Problem[] }
  | { state: 'done'; jobId: string; outdated: boolean; found: PoliciesFound };

/** How far the comparison of ways of placing is, or what it found. */
export async function findPolicies(
  db: Db,
  pavilionId: PavilionId,
  loaded: AllocationFacts,
): Promise<PoliciesView> {
  const job = await findLastJob(db, pavilionId, 'allocation.policies');
  if (!job) return { state: 'none' };
  if (job.state === 'queued' || job.state === 'running')
    return { state: 'running', done: job.done, total: job.total };
  const outcome = policiesOutcome.safeParse(JSON.parse(job.result ?? 'null'));
  if (job.state === 'failed' || !outcome.success) return { state: 'stopped', failedId: job.id, problems: [] };
  if ('problems' in outcome.data)
    return { state: 'stopped', failedId: null, problems: outcome.data.problems };
  const found = outcome.data;
  return { state: 'done', jobId: job.id, outdated: isOutdated(found, loaded), found };
}

/** Made of other facts, or of other locks or bans, than those that stand now. */
export const isOutdated = (found: PoliciesFound, { hash, facts }: AllocationFacts): boolean =>
  found.hash !== hash ||
  JSON.stringify(sorted(found.locks)) !== JSON.stringify(sorted(facts.locks ?? {})) ||
  JSON.stringify(found.bans.map(pairOf)) !== JSON.stringify(bansIn(facts).map(pairOf));

const pairOf = ({ firm, booth }: Ban) => [firm, booth];

const sorted = (locks: Record<string, string>) => Object.entries(locks).sort(([a], [b]) => (a < b ? -1 : 1));
