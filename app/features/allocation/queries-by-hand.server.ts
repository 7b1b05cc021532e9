import type { AllocationId, PavilionId } from '#app/domain/shared/ids';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { bare } from './bare';
import { findAllPlaced, findAllUnplaced } from './queries-page.server';
import { findAllHeldPlaces } from './queries-versions.server';

/** As many of those left over as are offered to be picked from a list; more are looked for by name. */
const OFFERED = 150;

/**
 * Who can be moved in a draft and where to: the firms with their booths, every booth with a place free. Of many without a
 * booth there are those with most points and those in whose name `find` is; `unlisted` tells how many are not.
 */
export async function findMoves(db: Db, pavilionId: PavilionId, allocationId: AllocationId, find: string) {
  const placed = await findAllPlaced(db, allocationId);
  const left = await findAllUnplaced(db, allocationId);
  const wanted = bare(find.trim());
  const found = wanted === '' ? left : left.filter(({ company }) => bare(company).includes(wanted));
  const unplaced = found.slice(0, OFFERED);
  const held = new Set((await findAllHeldPlaces(db, allocationId)).map((row) => row.placeId));
  const booths = await findAllBooths(db, pavilionId);
  return {
    unlisted: left.length - unplaced.length,
    firms: [
      ...unplaced.map((row) => ({ id: row.registrationId, company: row.company, boothId: '', booth: null })),
      ...placed.map((row) => ({
        id: row.registrationId,
        company: row.company,
        boothId: row.boothId,
        booth: row.booth,
      })),
    ],
    free: booths
      .filter((booth) => booth.places.some((place) => !held.has(place)))
      .map(({ id, label, area, hall }) => ({ id, label, area, hall })),
  };
}
