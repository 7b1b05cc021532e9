import { group } from 'd3-array';
import { z } from 'zod';
import type { OrderFacts } from '#app/domain/funding/assess-facts';
import { costLines } from '#app/domain/funding/cost-lines';
import { type Placed, priceRequestAt } from '#app/domain/invoicing/placed';
import type { PriceList } from '#app/domain/invoicing/price-list';
import { price } from '#app/domain/invoicing/pricing';
import type { PavilionId } from '#app/domain/shared/ids';
import { decimalOf } from '#app/domain/shared/money';
import { findReleasedOf } from '#app/features/allocation/queries-released.server';
import { priceListIn } from '#app/features/fairs/queries-price-lists.server';
import type { Db } from '#db/connection';

/** A registration as far as its price depends on it. */
export type Ordering = {
  id: string;
  participations: number;
  member: boolean;
  packageCode: string | null;
  areaWished: number;
};

export type Ordered = { booth: string | null; order: OrderFacts | null };

/** What registrations are charged: for the booth of the released version, else for the area that they wished for, as an estimate. */
export async function findOrders(
  db: Db,
  pavilionId: PavilionId,
  registrations: readonly Ordering[],
): Promise<Map<string, Ordered>> {
  const list = await findPriceList(db, pavilionId);
  const booths = await findBooths(db, pavilionId);
  const options = group(await optionRows(db, pavilionId), (row) => row.registration_id);
  return new Map(
    registrations.map((registration) => {
      const held = booths.get(registration.id);
      const wished: Placed['booth'] = {
        ...{ area: registration.areaWished, standArea: registration.areaWished },
        ...{ openSides: 1, use: 'individual' },
      };
      const placed: Placed = {
        booth: held?.priced ?? wished,
        member: registration.member,
        firstTime: registration.participations === 0,
        packageCode: registration.packageCode,
        options: options.get(registration.id) ?? [],
      };
      return [registration.id, { booth: held?.label ?? null, order: list && orderOf(list, placed, !held) }];
    }),
  );
}

function orderOf(list: PriceList, placed: Placed, estimated: boolean): OrderFacts | null {
  const priced = price(list, priceRequestAt(list, placed));
  if (!priced.ok) return null;
  return { lines: costLines(priced.value), areaM2: decimalOf(placed.booth.area), estimated };
}

async function findPriceList(db: Db, pavilionId: PavilionId): Promise<PriceList | null> {
  const row = await db
    .selectFrom('pavilion')
    .innerJoin('price_list', 'price_list.id', 'pavilion.price_list_id')
    .select('price_list.definition')
    .where('pavilion.id', '=', pavilionId)
    .executeTakeFirst();
  const list = row && priceListIn(row.definition);
  return list?.ok ? list.value : null;
}

const optionRows = (db: Db, pavilionId: PavilionId) =>
  db
    .selectFrom('registration_option')
    .innerJoin('registration', 'registration.id', 'registration_option.registration_id')
    .select(['registration_id', 'code', 'quantity'])
    .where('registration.pavilion_id', '=', pavilionId)
    .orderBy('code')
    .execute();

/** By registration, the booths of the released version as one: areas added, most open sides. */
async function findBooths(db: Db, pavilionId: PavilionId) {
  const released = await findReleasedOf(db, pavilionId);
  if (!released) return new Map<string, { label: string; priced: Placed['booth'] }>();
  const stands = await standAreas(db, pavilionId);
  const rows = await heldRows(db, released.id);
  return new Map(
    [...group(rows, (row) => row.registration_id)].flatMap(([registrationId, places]) => {
      const booths = [...new Map(places.map((place) => [place.booth_id, place])).values()];
      const [main] = booths;
      if (!main) return [];
      const area = booths.reduce((sum, booth) => sum + booth.area, 0);
      const openSides = Math.max(...booths.map((booth) => booth.open_sides.length));
      const standArea = stands.get(main.shared_stand ?? '') ?? area;
      const priced = { area, openSides, use: main.use, standArea };
      return [[registrationId, { label: booths.map(({ label }) => label).join(' + '), priced }]];
    }),
  );
}

const heldRows = (db: Db, allocationId: string) =>
  db
    .selectFrom('placement')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['placement.registration_id', 'place.booth_id', 'booth.label', 'booth.area', 'booth.use'])
    .select(['booth.open_sides', 'booth.shared_stand'])
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('booth.label_key')
    .execute();

async function standAreas(db: Db, pavilionId: PavilionId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('booth')
    .select('shared_stand')
    .select(({ fn }) => fn.sum<number>('area').as('area'))
    .where('pavilion_id', '=', pavilionId)
    .where('shared_stand', 'is not', null)
    .groupBy('shared_stand')
    .execute();
  return new Map(rows.map((row) => [row.shared_stand ?? '', row.area]));
}

const years = z.array(z.object({ year: z.number() }));

/** JSON of ours: the years in which a firm took part before. */
export const yearsIn = (json: string): number[] => years.parse(JSON.parse(json)).map(({ year }) => year);
