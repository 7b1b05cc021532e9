import type { AllocationId, PavilionId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

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
};

/** Every version of a pavilion's allocation, the newest first. */
export function findAllVersions(db: Db, pavilionId: PavilionId): Promise<AllocationVersion[]> {
  return db
    .selectFrom('allocation')
    .select(['id', 'version', 'state', 'status', 'objective', 'bound', 'gap', 'seconds'])
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
