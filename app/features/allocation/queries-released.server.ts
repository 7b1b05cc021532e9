import type { AllocationId, OrganisationId, PavilionId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';

export type ReleasedVersion = {
  id: AllocationId;
  version: number;
  releasedAt: string;
  pavilionId: PavilionId;
  /** The edition's slug. */
  edition: string;
  organisationId: OrganisationId;
};

const released = (db: Db) =>
  db
    .selectFrom('allocation')
    .innerJoin('pavilion', 'pavilion.id', 'allocation.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['allocation.id', 'allocation.version', 'allocation.released_at as releasedAt'])
    .select(['pavilion.id as pavilionId', 'edition.slug as edition'])
    .select('pavilion.organisation_id as organisationId')
    .where('allocation.state', '=', 'released')
    .where('allocation.released_at', 'is not', null)
    .$narrowType<{ releasedAt: string }>();

/** The version that a pavilion stands by: the newest that was released; or the released one of that number. */
export const findReleasedOf = (
  db: Db,
  pavilionId: PavilionId,
  version?: number,
): Promise<ReleasedVersion | undefined> =>
  released(db)
    .where('pavilion.id', '=', pavilionId)
    .$if(version !== undefined, (query) => query.where('allocation.version', '=', version ?? 0))
    .orderBy('allocation.version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** A released version by its id; a draft is nobody's paper. */
export const findReleased = (db: Db, id: AllocationId): Promise<ReleasedVersion | undefined> =>
  released(db).where('allocation.id', '=', id).executeTakeFirst();

/** The firms of a version, one row for each place held, by booth, then name. */
export async function findAllHolders(db: Db, allocationId: AllocationId) {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('segment', 'segment.code', 'company.segment_code')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['booth.label as booth', 'company.name', 'company.country', 'company.region'])
    .select(['company.national_id', 'segment.label_fr as segmentFr', 'segment.label_en as segmentEn'])
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('booth.label_key')
    .orderBy('company.name')
    .orderBy('company.id')
    .execute();
  return rows.map(({ national_id, ...row }) => ({
    firm: firmKey({ country: row.country, national_id }),
    ...row,
  }));
}
