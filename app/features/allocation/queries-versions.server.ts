import { group } from 'd3-array';
import { z } from 'zod';
import type { Aim } from '#app/domain/allocation/aim';
import type { Ban } from '#app/domain/allocation/bans';
import type { Policy } from '#app/domain/allocation/policy';
import type { Placement } from '#app/domain/allocation/problem';
import type { AllocationId, PavilionId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import { bansOf } from './kept-bans';
import { parsePolicy } from './queries-policy.server';

export type AllocationVersion = {
  id: AllocationId;
  version: number;
  state: 'draft' | 'released';
  status: 'optimal' | 'feasible' | 'infeasible' | 'by_hand';
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number | null;
  createdAt: string;
  releasedAt: string | null;
  placed: number;
  factsHash: string;
  aim: Aim;
  seed: number;
  /** SHA-256 of the firms in the order drawn; null for versions made before draws were kept. */
  drawSha256: string | null;
};

/** Every version of a pavilion's allocation, the newest first. */
export function findAllVersions(db: Db, pavilionId: PavilionId): Promise<AllocationVersion[]> {
  return db
    .selectFrom('allocation')
    .select(['id', 'version', 'state', 'status', 'objective', 'bound', 'gap', 'seconds'])
    .select(['aim', 'seed', 'draw_sha256 as drawSha256'])
    .select(['created_at as createdAt', 'released_at as releasedAt', 'facts_hash as factsHash'])
    .select((row) =>
      row
        .selectFrom('placement')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('placement.allocation_id', '=', 'allocation.id')
        .$asScalar()
        .$notNull()
        .as('placed'),
    )
    .where('pavilion_id', '=', pavilionId)
    .orderBy('version', 'desc')
    .execute();
}

/** The newest version, draft or released. */
export const findNewestVersion = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('allocation')
    .select(['id', 'version', 'state', 'status', 'facts_hash', 'bound'])
    .where('pavilion_id', '=', pavilionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The newest released version and where it put each firm; null before the first release. */
export async function findReleased(db: Db, pavilionId: PavilionId) {
  const row = await db
    .selectFrom('allocation')
    .select(['id', 'version'])
    .where('pavilion_id', '=', pavilionId)
    .where('state', '=', 'released')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, placements: await findPlacements(db, row.id) } : null;
}

/** Firm → booth labels, as the solver takes them. */
export async function findPlacements(db: Db, allocationId: AllocationId): Promise<Placement[]> {
  const held = group(await findAllHeldPlaces(db, allocationId), (row) => row.firm);
  return [...held].map(([registration, rows]) => ({
    registration,
    booths: [...new Set(rows.map((row) => row.label))],
  }));
}

/** Who stands where in a version: one row for each place that is held. */
export async function findAllHeldPlaces(db: Db, allocationId: AllocationId) {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['placement.id as placementId', 'placement.registration_id as registrationId'])
    .select(['placement.by_hand as byHand', 'booth.id as boothId', 'booth.label', 'place.id as placeId'])
    .select(['company.name as company', 'company.country', 'company.national_id'])
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('company.country')
    .orderBy('company.national_id')
    .orderBy('booth.label_key')
    .execute();
  return rows.map(({ country, national_id, ...row }) => ({
    ...row,
    firm: firmKey({ country, national_id }),
  }));
}

const locksOf = z.record(z.string(), z.string());
const drawOf = z.array(z.string());

export type VersionMaking = {
  policy: Policy;
  /** Firm → booth label: those locked when it was worked out. */
  locks: Record<string, string>;
  /** The firms that were kept away from booths then. */
  bans: Ban[];
  /** Firms in the order drawn for ties. */
  draw: string[];
  previousId: AllocationId | null;
};

/** By what a version was made: its policy, locks, bans and draw stay with it. */
export async function findMaking(db: Db, allocationId: AllocationId): Promise<VersionMaking> {
  const row = await db
    .selectFrom('allocation')
    .select(['policy', 'locks', 'bans', 'draw', 'previous_id'])
    .where('id', '=', allocationId)
    .executeTakeFirstOrThrow();
  return {
    policy: parsePolicy(row.policy),
    locks: locksOf.parse(JSON.parse(row.locks)),
    bans: bansOf.parse(JSON.parse(row.bans)),
    draw: drawOf.parse(JSON.parse(row.draw)),
    previousId: row.previous_id,
  };
}
