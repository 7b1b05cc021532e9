import type { AllocationId, PavilionId } from '#app/domain/shared/ids';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { findAllPlaced, findAllUnplaced } from './queries-page.server';
import { findAllHeldPlaces } from './queries-versions.server';

/** Who can be moved in a draft and where to: every firm with its booth, every booth with a place free. */
export async function findMoves(db: Db, pavilionId: PavilionId, allocationId: AllocationId) {
  const placed = await findAllPlaced(db, allocationId);
  const unplaced = await findAllUnplaced(db, allocationId);
  const held = new Set((await findAllHeldPlaces(db, allocationId)).map((row) => row.placeId));
  const booths = await findAllBooths(db, pavilionId);
  return {
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
