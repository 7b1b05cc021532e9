import { group } from 'd3-array';
import { z } from 'zod';
import type { Reason } from '#app/domain/allocation/explain';
import type { AllocationId, BoothId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

const reasonsOf = z.array(
  z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
const refusedOf = z.array(z.object({ registration: z.string(), booth: z.string(), price: z.string() }));

/** Most of those that are left over have the same few reasons: each text is read once. */
function reasonsReader(): (text: string) => Reason[] {
  const known = new Map<string, Reason[]>();
  return (text) => {
    const reasons = known.get(text) ?? reasonsOf.parse(JSON.parse(text));
    known.set(text, reasons);
    return reasons;
  };
}

type Firm = {
  registrationId: RegistrationId;
  firm: string;
  company: string;
  country: string;
  points: number;
};

export type PlacedRow = Firm & {
  boothId: BoothId;
  booth: string;
  /** Label by label. */
  booths: string[];
  hall: string;
  area: number;
  wishRank: number | null;
  wished: boolean;
  /** Percent of what the best booth imaginable would have been worth to the firm. */
  satisfaction: number;
  byHand: boolean;
  reasons: Reason[];
};

/** The firms placed in a version, by name. A firm over several booths is one row: labels joined, areas added. */
export async function findAllPlaced(db: Db, allocationId: AllocationId): Promise<PlacedRow[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .innerJoin('hall', 'hall.id', 'booth.hall_id')
    .select([
      'placement.id',
      'registration.id as registrationId',
      'company.name as company',
      'company.country',
    ])
    .select([
      'company.national_id',
      'registration.points',
      'booth.id as boothId',
      'booth.label',
      'booth.area',
    ])
    .select(['hall.code as hall', 'placement.wish_rank', 'placement.score', 'placement.by_hand', 'reasons'])
    .select((row) =>
      row
        .exists(
          row.selectFrom('preference').select('rank').whereRef('registration_id', '=', 'registration.id'),
        )
        .as('wished'),
    )
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('company.name')
    .orderBy('booth.label_key')
    .execute();
  const read = reasonsReader();
  return [...group(rows, (row) => row.id).values()].flatMap((held) => {
    const [row] = held;
    if (!row) return [];
    return [
      {
        ...firmOf(row),
        ...{ boothId: row.boothId, hall: row.hall, wishRank: row.wish_rank, satisfaction: row.score },
        booth: held.map((one) => one.label).join(' + '),
        booths: held.map((one) => one.label),
        area: held.reduce((sum, one) => sum + one.area, 0),
        wished: Boolean(row.wished),
        byHand: row.by_hand === 1,
        reasons: read(row.reasons),
      },
    ];
  });
}

export type UnplacedRow = Firm & { wishedArea: number; reasons: Reason[] };

/** The firms that a version leaves over, those with most points first. */
export const findAllUnplaced = (db: Db, allocationId: AllocationId): Promise<UnplacedRow[]> =>
  whileUnchanged(db, `unplaced in ${allocationId}`, () => readUnplaced(db, allocationId));

async function readUnplaced(db: Db, allocationId: AllocationId): Promise<UnplacedRow[]> {
  const rows = await db
    .selectFrom('unplaced')
    .innerJoin('registration', 'registration.id', 'unplaced.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id as registrationId', 'company.name as company', 'company.country'])
    .select(['company.national_id', 'registration.points', 'registration.area_wished', 'reasons'])
    .where('unplaced.allocation_id', '=', allocationId)
    .orderBy('registration.points', 'desc')
    .orderBy('company.name')
    .execute();
  const read = reasonsReader();
  return rows.map((row) => ({
    ...firmOf(row),
    wishedArea: row.area_wished,
    reasons: read(row.reasons),
  }));
}

type FirmRow = {
  registrationId: RegistrationId;
  company: string;
  country: string;
  national_id: string;
  points: number;
};

const firmOf = (row: FirmRow): Firm => ({
  registrationId: row.registrationId,
  firm: firmKey(row),
  company: row.company,
  country: row.country,
  points: row.points,
});

export type RefusedBooth = { booth: string; price: string; firms: number };

/** Booths that had no price for some firms, and for how many. */
export async function findAllRefusedBooths(db: Db, allocationId: AllocationId): Promise<RefusedBooth[]> {
  const row = await db
    .selectFrom('allocation')
    .select('refusals')
    .where('id', '=', allocationId)
    .executeTakeFirstOrThrow();
  const byBooth = group(refusedOf.parse(JSON.parse(row.refusals)), (one) => `${one.booth}\n${one.price}`);
  return [...byBooth.values()].flatMap((refused) => {
    const [first] = refused;
    return first ? [{ booth: first.booth, price: first.price, firms: refused.length }] : [];
  });
}
