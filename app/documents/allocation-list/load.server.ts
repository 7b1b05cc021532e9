import { loadOrganiser } from '#app/documents/organiser.server';
import type { PaperScope } from '#app/documents/paper-type';
import {
  findAllHolders,
  findReleased,
  findReleasedOf,
  type ReleasedVersion,
} from '#app/features/allocation/queries-released.server';
import { findEdition } from '#app/features/fairs/queries.server';
import { findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import type { AllocationListSnapshot } from './snapshot';

/** The snapshot of a released version (JSON); `id` is the version's. */
export async function loadAllocationList(db: Db, id: string): Promise<string | undefined> {
  const released = await findReleased(db, id);
  return released && JSON.stringify(await snapshotOf(db, released));
}

/** The version in force of each pavilion of an edition. */
export async function listAllocations(db: Db, { editionSlug = '' }: PaperScope) {
  const pavilions = await db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['pavilion.id', 'pavilion.name'])
    .where('edition.slug', '=', editionSlug)
    .orderBy('pavilion.name')
    .execute();
  const found = await Promise.all(
    pavilions.map(async (pavilion) => ({ ...pavilion, released: await findReleasedOf(db, pavilion.id) })),
  );
  return found.flatMap(({ name, released }) =>
    released ? [{ id: released.id, label: `${name} · v${released.version}` }] : [],
  );
}

async function snapshotOf(db: Db, released: ReleasedVersion): Promise<AllocationListSnapshot> {
  const edition = await findEdition(db, released.edition);
  if (!edition) throw new Error(`no edition ${released.edition}`);
  const booths = await findAllBooths(db, released.pavilionId);
  return {
    locale: 'fr',
    organiser: await loadOrganiser(db, released.organisationId),
    edition: {
      name: `${edition.fair} ${edition.year}`,
      provisional: edition.provisional,
      venues: edition.venues.map(({ name, start, end }) => ({ name, startsOn: start, endsOn: end })),
    },
    version: released.version,
    releasedAt: released.releasedAt,
    plan: await findPlan(db, released.pavilionId),
    booths: booths.map(({ label, hall, area, openSides, use, places }) => ({
      ...{ label, hall, area, openSides, use },
      places: places.length,
    })),
    holders: await findAllHolders(db, released.id),
  };
}
