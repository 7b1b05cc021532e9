import { type Chain, chainsFrom, MOST_MOVES } from '#app/domain/allocation/chains';
import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { type AllocationFacts, type AllocationScope, findAllocationFacts } from './queries-facts.server';
import { findStudyBase, type StudyBase } from './queries-study-base.server';

/** What a freed booth could be used for, in the newest version. */
export type Repair = {
  base: StudyBase;
  /** Accepted firms and the waiting list, with the locks that hold. */
  loaded: AllocationFacts;
  waiting: ReadonlySet<string>;
  chains: Chain[];
};

/** Every chain of moves that a booth with a free place begins; undefined while there is no version. */
export async function findRepair(db: Db, scope: AllocationScope, booth: string): Promise<Repair | undefined> {
  const base = await findStudyBase(db, scope);
  if (!base) return undefined;
  const loaded = await findAllocationFacts(db, scope, base.byHand, ['accepted', 'waiting']);
  const accepted = new Set(base.loaded.facts.firms.map((firm) => firm.id));
  const locked = Object.keys(base.loaded.facts.locks ?? {}).filter((firm) => !(firm in base.confirmed));
  const chains = chainsFrom(
    {
      ...loaded,
      standing: base.placements,
      confirmed: new Set(Object.keys(base.confirmed)),
      fixed: new Set(locked),
    },
    booth,
  );
  const waiting = loaded.facts.firms.filter((firm) => !accepted.has(firm.id)).map((firm) => firm.id);
  return { base, loaded, waiting: new Set(waiting), chains };
}

/** Names a chain in a form: who goes where, in order. */
export const chainKey = ({ moves }: Pick<Chain, 'moves'>): string =>
  moves.map(({ firm, to }) => `${firm} ${to}`).join('|');

const BEST_OF_EACH = 5;

/** The best chains of one move, of two and of three, with how many there are of each. */
export function bestByLength(chains: Chain[]): { moves: number; count: number; best: Chain[] }[] {
  return Array.from({ length: MOST_MOVES }, (_, index) => {
    const ofLength = chains.filter((chain) => chain.moves.length === index + 1);
    return { moves: index + 1, count: ofLength.length, best: ofLength.slice(0, BEST_OF_EACH) };
  }).filter(({ count }) => count > 0);
}

export type FreeBooth = {
  id: BoothId;
  label: string;
  hall: string;
  area: number;
  openSides: number;
  free: number;
};

/** The booths of which a version leaves a place free. */
export async function findAllFreeBooths(
  db: Db,
  pavilionId: PavilionId,
  held: ReadonlyMap<string, number>,
): Promise<FreeBooth[]> {
  const booths = await findAllBooths(db, pavilionId);
  return booths
    .map(({ id, label, hall, area, openSides, places }) => {
      return {
        id,
        label,
        hall,
        area,
        openSides: openSides.length,
        free: places.length - (held.get(label) ?? 0),
      };
    })
    .filter(({ free }) => free > 0);
}

export type Left = { registrationId: RegistrationId; company: string; booth: string; at: string };

/** Firms that gave up a booth of a version, the last first. */
export async function findAllLeft(db: Db, allocationId: string): Promise<Left[]> {
  return db
    .selectFrom('placement_place')
    .innerJoin('placement', 'placement.id', 'placement_place.placement_id')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['registration.id as registrationId', 'company.name as company', 'booth.label as booth'])
    .select('placement_place.freed_at as at')
    .where('placement.allocation_id', '=', allocationId)
    .where('placement_place.freed_at', 'is not', null)
    .$narrowType<{ at: string }>()
    .orderBy('placement_place.freed_at', 'desc')
    .orderBy('company.name')
    .execute();
}
