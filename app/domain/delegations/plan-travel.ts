import { isLocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Direction, type Leg, nameOf, ROOM_TYPES, type Stay } from './delegation';
import { planLeg } from './read-legs';
import { LONGEST } from './sheet-rows';
import { factsIn, LEG_FACTS, type LegFacts, mostOfTooLong, STAY_FACTS, type StayFacts } from './tickets';

/** One leg as typed: local times "yyyy-mm-ddThh:mm", each on the clocks of its airport. */
export type TypedLeg = LegFacts & {
  flight: string;
  from: string;
  to: string;
  departure: string;
  arrival: string;
};

export type TypedStay = StayFacts & {
  hotel: string;
  roomType: string;
  sharesWith: string;
  checkIn: string;
  checkOut: string;
};

export type TypedTravel = { outward: TypedLeg[]; return: TypedLeg[]; stays: TypedStay[] };

/** More of one kind than anybody flies or sleeps on one mission: beyond it a form is a mistake. */
export const MOST_TYPED = 20;

const LONGEST_FLIGHT = 20;

type Person = { number: number; givenName: string; familyName: string };

/**
 * Flights and nights as typed by hand, as many as there are; those of one direction in the order in which they leave. A leg
 * or night that is left empty isn't there; an incomplete or impossible one is refused, `field` being "outward-1",
 * "return-2" or "stay-1".
 */
export function planTravel(
  typed: TypedTravel,
  people: readonly Person[],
): Result<{ legs: Leg[]; stays: Stay[] }> {
  const legs = [...planLegs(typed.outward, 'outward'), ...planLegs(typed.return, 'return')];
  const stays = named(typed.stays, 'stay')
    .filter(([stay]) => isSlept(stay))
    .map(([stay, field]) => planStay(stay, field, people));
  const problems = [...legs, ...stays].flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return refuse(...problems);
  const flown = legs.flatMap((leg) => (leg.ok ? [leg.value] : []));
  return ok({
    legs: [...inOrder(flown, 'outward'), ...inOrder(flown, 'return')],
    stays: stays.flatMap((stay) => (stay.ok ? [stay.value] : [])),
  });
}

/** Each with the name of its fields, which it keeps when one before it is left empty. */
const named = <Typed>(typed: readonly Typed[], name: string): [Typed, string][] =>
  typed.map((one, index) => [one, `${name}-${index + 1}`]);

function planLegs(typed: readonly TypedLeg[], direction: Direction): Result<Leg>[] {
  const flown = named(typed, direction).filter(([leg]) => isFlown(leg));
  return flown.map(([leg, field]) => {
    const missing = textsOf(leg).some((text) => text.trim() === '');
    const told = { flight: leg.flight || '–', from: leg.from || '–', to: leg.to || '–' };
    if (missing) return refuse({ code: 'INCOMPLETE_LEG', field, params: told });
    const flight = leg.flight.trim();
    if (flight.length > LONGEST_FLIGHT)
      return refuse({ code: 'TYPED_TOO_LONG', field, params: { most: LONGEST_FLIGHT } });
    const facts = factsIn(LEG_FACTS, leg);
    const most = mostOfTooLong(LEG_FACTS, facts);
    if (most !== null) return refuse({ code: 'TYPED_TOO_LONG', field, params: { most } });
    const { from, to, departure, arrival } = leg;
    const planned = planLeg({ flight, from, to, departure, arrival, direction, position: 1 });
    return planned.ok
      ? ok({ ...planned.value, ...facts })
      : refuse(...planned.problems.map((problem): Problem => ({ ...problem, field })));
  });
}

/** A leg typed last may be flown first: tickets say when. */
const inOrder = (legs: readonly Leg[], direction: Direction): Leg[] =>
  legs
    .filter((leg) => leg.direction === direction)
    .toSorted((a, b) => (a.departsAt < b.departsAt ? -1 : a.departsAt > b.departsAt ? 1 : 0))
    .map((leg, index) => ({ ...leg, position: index + 1 }));

function planStay(typed: TypedStay, field: string, people: readonly Person[]): Result<Stay> {
  const roomType = ROOM_TYPES.find((known) => known === typed.roomType);
  const partner = people.find(({ number }) => `${number}` === typed.sharesWith);
  const { checkIn, checkOut } = typed;
  if (typed.hotel.trim() === '' || !roomType || !isLocalDate(checkIn) || !isLocalDate(checkOut)) {
    return refuse({ code: 'INCOMPLETE_STAY', field });
  }
  const hotel = typed.hotel.trim();
  if (hotel.length > LONGEST) return refuse({ code: 'TYPED_TOO_LONG', field, params: { most: LONGEST } });
  const facts = factsIn(STAY_FACTS, typed);
  const most = mostOfTooLong(STAY_FACTS, facts);
  if (most !== null) return refuse({ code: 'TYPED_TOO_LONG', field, params: { most } });
  return ok({
    ...facts,
    hotel,
    roomType,
    sharesWith: partner?.number ?? null,
    sharesWithName: partner ? nameOf(partner) : null,
    checkIn,
    checkOut,
  });
}

const textsOf = ({ flight, from, to, departure, arrival }: TypedLeg): string[] => [
  flight,
  from,
  to,
  departure,
  arrival,
];

/** Whether anything of a leg was typed. */
export const isFlown = (leg: TypedLeg): boolean =>
  [...textsOf(leg), ...Object.values(factsIn(LEG_FACTS, leg))].some((text) => text.trim() !== '');

/** Whether anything of a stay was typed: a room type alone is only what the form proposes. */
export const isSlept = ({ hotel, sharesWith, checkIn, checkOut, ...stay }: TypedStay): boolean =>
  [hotel, sharesWith, checkIn, checkOut, ...Object.values(factsIn(STAY_FACTS, stay))].some(
    (text) => text.trim() !== '',
  );
