import { z } from 'zod';
import { DEFAULT_POLICY, type Policy } from '#app/domain/allocation/policy';
import type { PavilionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

const policyOf = z.object({
  wishes: z.array(z.number()),
  size: z.number(),
  sizeReach: z.number(),
  sides: z.number(),
  weightBase: z.number(),
  weightPointsCap: z.number(),
  neighbour: z.number(),
  apartMetres: z.number(),
});

/** The policy as it was kept; numbers that came later take their built-in value. */
export const parsePolicy = (text: string): Policy =>
  policyOf.parse({ ...DEFAULT_POLICY, ...JSON.parse(text) });

/** The policy by which a pavilion's next allocation is worked out: the built-in one until a manager changes it. */
export async function findPolicy(db: Db, pavilionId: PavilionId): Promise<Policy> {
  const [newest] = await policies(db, pavilionId).limit(1).execute();
  return newest ? parsePolicy(newest.policy) : DEFAULT_POLICY;
}

export type PolicyChange = { number: number; policy: Policy; at: string; by: string };

/** Every policy that a pavilion has had, the newest first; empty while it is the built-in one. */
export async function findPolicyHistory(db: Db, pavilionId: PavilionId): Promise<PolicyChange[]> {
  const rows = await policies(db, pavilionId).execute();
  return rows.map((row) => ({
    number: row.number,
    policy: parsePolicy(row.policy),
    at: row.created_at,
    by: [row.given_name, row.family_name].filter(Boolean).join(' '),
  }));
}

const policies = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('allocation_policy')
    .leftJoin('person', 'person.id', 'allocation_policy.created_by_id')
    .select(['allocation_policy.number', 'allocation_policy.policy', 'allocation_policy.created_at'])
    .select(['person.given_name', 'person.family_name'])
    .where('allocation_policy.pavilion_id', '=', pavilionId)
    .orderBy('allocation_policy.number', 'desc');

export type AllocationSetting = {
  /** Of the draw for ties. */
  seed: number;
  /** Exhibitors see their booth from the release on, before it is confirmed. */
  published: boolean;
  /** Whose names an exhibitor sees on its plan. */
  neighbours: 'none' | 'names' | 'everybody';
};

/** What a manager has set for a pavilion's allocations. */
export async function findAllocationSetting(db: Db, pavilionId: PavilionId): Promise<AllocationSetting> {
  const row = await db
    .selectFrom('allocation_setting')
    .select(['seed', 'published', 'neighbours'])
    .where('pavilion_id', '=', pavilionId)
    .executeTakeFirst();
  return {
    seed: row?.seed ?? 0,
    published: row?.published === 1,
    neighbours: row?.neighbours ?? 'none',
  };
}
