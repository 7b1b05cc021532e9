import type { Delegate, Leg, Stay } from './delegation';
import { sameName } from './read-delegates';

/**
 * What a ticket or a hotel's confirmation says beside hours and nights (DOMAIN §7, roadbook), as the airline or the hotel
 * writes it. Left out as long as nobody has told it.
 */
export type LegFacts = { booking?: string; fromTerminal?: string; toTerminal?: string; baggage?: string };
export type StayFacts = { confirmation?: string; note?: string };

/** The names of these facts, each with how many characters it may have. */
export const LEG_FACTS = { booking: 20, fromTerminal: 20, toTerminal: 20, baggage: 60 } as const;
export const STAY_FACTS = { confirmation: 40, note: 200 } as const;

type Limits = Readonly<Record<string, number>>;
type Told<Names extends Limits> = { [Name in keyof Names]?: string };

/** Of all that something carries, the facts of these names that are told; blanks are not. */
export function factsIn<Names extends Limits>(names: Names, from: Told<Names>): Told<Names> {
  const told: Told<Names> = {};
  for (const name of namesOf(names)) {
    const text = from[name]?.trim();
    if (text) told[name] = text;
  }
  return told;
}

/** How long the first fact that is too long may be at most; null where all of them fit. */
export function mostOfTooLong<Names extends Limits>(names: Names, facts: Told<Names>): number | null {
  const long = namesOf(names).find((name) => (facts[name] ?? '').length > (names[name] ?? 0));
  return long === undefined ? null : (names[long] ?? null);
}

const namesOf = <Names extends Limits>(names: Names): (keyof Names)[] => Object.keys(names);

/** The facts for who leaves, in the order in which they are needed, and for who lands. */
export const atDeparture = (leg: LegFacts) => listed(leg, ['fromTerminal', 'booking', 'baggage']);
export const atArrival = (leg: LegFacts) => listed(leg, ['toTerminal']);

const listed = (leg: LegFacts, names: readonly (keyof LegFacts)[]) =>
  names.flatMap((name) => {
    const value = leg[name];
    return value === undefined ? [] : [{ name, value }];
  });

/**
 * A list that a file has brought, with what was told by hand of the same flights and stays: files know nothing of it. The same
 * are, for the same person, a flight of that number on that day, and a stay at that hotel that begins or ends that day.
 */
export function withFactsOf<D extends Delegate>(before: readonly Delegate[], delegates: readonly D[]): D[] {
  const known = new Map(before.map((one) => [one.number, one]));
  return delegates.map((delegate) => {
    const was = known.get(delegate.number);
    if (!was || !sameName(was.familyName, delegate.familyName)) return delegate;
    return {
      ...delegate,
      legs: delegate.legs.map((leg) => ({
        ...factsIn(LEG_FACTS, was.legs.find((other) => isSameFlight(other, leg)) ?? {}),
        ...leg,
      })),
      stays: delegate.stays.map((stay) => ({
        ...factsIn(STAY_FACTS, was.stays.find((other) => isSameStay(other, stay)) ?? {}),
        ...stay,
      })),
    };
  });
}

const isSameFlight = (a: Leg, b: Leg): boolean =>
  a.flight === b.flight && a.departure.slice(0, 10) === b.departure.slice(0, 10);

const isSameStay = (a: Stay, b: Stay): boolean =>
  a.hotel === b.hotel && (a.checkIn === b.checkIn || a.checkOut === b.checkOut);
