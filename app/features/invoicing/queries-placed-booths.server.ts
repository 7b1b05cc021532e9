import { group } from 'd3-array';
import type { Placed } from '#app/domain/invoicing/placed';
import type { AllocationId, PlaceId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { PlacedBooth } from './queries-placed.server';

export type HeldBooth = { placeIds: PlaceId[]; booth: PlacedBooth; priced: Placed['booth'] };

/** By placement: its places, and its booth. A firm over several booths has them as one: areas added, most open sides. */
export async function findPlacedBooths(db: Db, allocationId: AllocationId): Promise<Map<string, HeldBooth>> {
  const rows = await placeRows(db, allocationId);
  const stands = await standAreas(db, allocationId);
  const byPlacement = group(rows, (row) => row.placement_id);
  return new Map(
    [...byPlacement].flatMap(([placementId, places]) => {
      const booths = [...new Map(places.map((place) => [place.booth_id, place])).values()];
      const [main] = booths;
      if (!main) return [];
      const area = booths.reduce((sum, booth) => sum + booth.area, 0);
      const openSides = Math.max(...booths.map((booth) => booth.open_sides.length));
      const held: HeldBooth = {
        placeIds: places.map((place) => place.place_id),
        booth: {
          label: booths.map((booth) => booth.label).join(' + '),
          hall: { code: main.hall_code, name: main.hall_name, level: main.level },
          area,
          use: main.use,
          kind: main.kind,
          openSides: main.open_sides,
        },
        priced: { area, openSides, use: main.use, standArea: stands.get(main.shared_stand ?? '') ?? area },
      };
      return [[placementId, held]];
    }),
  );
}

const placeRows = (db: Db, allocationId: AllocationId) =>
  db
    .selectFrom('placement_place')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .innerJoin('hall', 'hall.id', 'booth.hall_id')
    .select(['placement_place.placement_id', 'placement_place.place_id', 'place.booth_id'])
    .select([
      'booth.label',
      'booth.area',
      'booth.use',
      'booth.kind',
      'booth.open_sides',
      'booth.shared_stand',
    ])
    .select(['hall.code as hall_code', 'hall.name as hall_name', 'hall.level'])
    .where('placement_place.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('booth.label_key')
    .orderBy('place.position')
    .execute();

/** m² of each shared stand: the sum of its booths. */
async function standAreas(db: Db, allocationId: AllocationId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('booth')
    .innerJoin('allocation', 'allocation.pavilion_id', 'booth.pavilion_id')
    .select('booth.shared_stand')
    .select(({ fn }) => fn.sum<number>('booth.area').as('area'))
    .where('allocation.id', '=', allocationId)
    .where('booth.shared_stand', 'is not', null)
    .groupBy('booth.shared_stand')
    .execute();
  return new Map(rows.map((row) => [row.shared_stand ?? '', row.area]));
}
