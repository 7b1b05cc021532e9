import { type Leg, legsOf, type Stay } from './delegation';
import { factsIn, LEG_FACTS, STAY_FACTS } from './tickets';

export type Travel = { legs: readonly Leg[]; stays: readonly Stay[] };

/** One flight or stay that isn't as it was: new (`before` null), taken away (`after` null) or another one. */
export type TravelChange =
  | { what: 'leg'; before: Leg | null; after: Leg | null }
  | { what: 'stay'; before: Stay | null; after: Stay | null };

/**
 * What differs between two states of one person's journey. What is the same in both is left out; of the others a flight is
 * told with the one of its number and way, else with the one between its airports, and a stay with the one at its hotel.
 */
export function travelChanges(before: Travel, after: Travel): TravelChange[] {
  const legs = (['outward', 'return'] as const).flatMap((direction) =>
    paired(legsOf(before, direction), legsOf(after, direction), [
      ticketOf,
      ({ flight }) => flight,
      ({ from, to }) => `${from} ${to}`,
      ({ position }) => `${position}`,
    ]),
  );
  const stays = paired([...before.stays], [...after.stays], [nightsOf, ({ hotel }) => hotel, () => '']);
  return [
    ...legs
      .filter(({ before, after }) => keyOf(before, ticketOf) !== keyOf(after, ticketOf))
      .map((pair) => ({ what: 'leg' as const, ...pair })),
    ...stays
      .filter(({ before, after }) => keyOf(before, nightsOf) !== keyOf(after, nightsOf))
      .map((pair) => ({ what: 'stay' as const, ...pair })),
  ];
}

/** The same text for the same flights and nights, whatever rows they stand in. */
export function travelText({ legs, stays }: Travel): string {
  return JSON.stringify([
    legsOf({ legs }, 'outward').map(ticketOf),
    legsOf({ legs }, 'return').map(ticketOf),
    stays.map(nightsOf).sort(),
  ]);
}

const ticketOf = ({ flight, from, to, departure, arrival, ...leg }: Leg): string =>
  JSON.stringify([flight, from, to, departure, arrival, factsIn(LEG_FACTS, leg)]);

const nightsOf = ({
  hotel,
  roomType,
  sharesWith,
  sharesWithName,
  checkIn,
  checkOut,
  ...stay
}: Stay): string =>
  JSON.stringify([
    hotel,
    roomType,
    sharesWith ?? sharesWithName,
    checkIn,
    checkOut,
    factsIn(STAY_FACTS, stay),
  ]);

const keyOf = <T>(one: T | null, key: (one: T) => string): string | null => one && key(one);

type Pair<T> = { before: T | null; after: T | null };

/** Pairs by the first key that fits, then by the next; who finds nobody stands alone. In the order of `after`. */
function paired<T>(before: T[], after: T[], keys: readonly ((one: T) => string)[]): Pair<T>[] {
  const partners = new Map<T, T>();
  const left = new Set(before);
  for (const key of keys) {
    for (const one of after) {
      if (partners.has(one)) continue;
      const partner = [...left].find((other) => key(other) === key(one));
      if (partner === undefined) continue;
      partners.set(one, partner);
      left.delete(partner);
    }
  }
  return [
    ...after.map((one) => ({ before: partners.get(one) ?? null, after: one })),
    ...[...left].map((one) => ({ before: one, after: null })),
  ];
}
