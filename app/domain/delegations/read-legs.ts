import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { zoneOfAirport } from './airports';
import type { Direction, Leg } from './delegation';
import { timeLeg } from './leg';
import { type SheetRow, timeOf } from './sheet-rows';

export type LegPlan = Pick<
  Leg,
  'direction' | 'position' | 'flight' | 'from' | 'to' | 'departure' | 'arrival'
>;

const DIRECTION_WORDS: Record<Direction, string> = { outward: 'aller', return: 'retour' };

const PARTS = ['vol', 'de', 'vers', 'départ', 'arrivée'] as const;

/** Legs of one direction that every file has columns for; further ones (“aller 3”…) may follow. */
export const USUAL_LEGS = 2;

/** "aller 1 vol", "aller 1 de"… */
export const legColumns = (direction: Direction, position: number): string[] =>
  PARTS.map((part) => `${DIRECTION_WORDS[direction]} ${position} ${part}`);

export const LEG_COLUMNS = (['outward', 'return'] as const).flatMap((direction) =>
  Array.from({ length: USUAL_LEGS }, (_, index) => legColumns(direction, index + 1)).flat(),
);

/**
 * A leg from what its ticket says, zones looked up from the airports. Refuses UNKNOWN_AIRPORT and what `timeLeg` refuses,
 * each with the flight and both places.
 */
export function planLeg(plan: LegPlan): Result<Leg> {
  const [from, to] = [plan.from.trim().toUpperCase(), plan.to.trim().toUpperCase()];
  const [fromZone, toZone] = [zoneOfAirport(from), zoneOfAirport(to)];
  const told = { flight: plan.flight, from, to };
  if (!fromZone || !toZone) {
    const unknown = [...(fromZone ? [] : [from]), ...(toZone ? [] : [to])];
    return refuse(...unknown.map((airport) => ({ code: 'UNKNOWN_AIRPORT', params: { ...told, airport } })));
  }
  const timed = timeLeg({ departure: plan.departure, fromZone, arrival: plan.arrival, toZone });
  if (!timed.ok)
    return refuse(...timed.problems.map((one) => ({ ...one, params: { ...told, ...one.params } })));
  return ok({ ...plan, from, to, fromZone, toZone, ...timed.value });
}

/** The legs of one line of a delegation file; a leg whose five cells are empty isn't flown, and beyond the usual ones it is the last. */
export function readLegs(row: SheetRow): { legs: Leg[]; problems: Problem[] } {
  const read = (['outward', 'return'] as const).flatMap((direction) => legsIn(row, direction));
  return {
    legs: read.flatMap((leg) => (leg.ok ? [leg.value] : [])),
    problems: read.flatMap((leg) => (leg.ok ? [] : leg.problems)),
  };
}

function legsIn(row: SheetRow, direction: Direction): Result<Leg>[] {
  const legs: Result<Leg>[] = [];
  for (let position = 1; ; position += 1) {
    const cells = legColumns(direction, position).map(row.cell);
    if (cells.some((cell) => cell !== '')) legs.push(readLeg(cells, direction, position));
    else if (position > USUAL_LEGS) return legs;
  }
}

function readLeg(cells: readonly string[], direction: Direction, position: number): Result<Leg> {
  const [flight = '', from = '', to = '', departure = '', arrival = ''] = cells;
  const column = `${DIRECTION_WORDS[direction]} ${position}`;
  const refused = (code: string, params: Record<string, string> = {}) =>
    refuse({ code, field: column, params: { flight, from, to, column, ...params } });
  if (cells.includes('')) return refused('INCOMPLETE_LEG');
  const [leaves, lands] = [timeOf(departure), timeOf(arrival)];
  if (!leaves || !lands) return refused('UNREADABLE_TIME', { value: leaves ? arrival : departure });
  const leg = planLeg({ direction, position, flight, from, to, departure: leaves, arrival: lands });
  return leg.ok ? leg : refuse(...leg.problems.map((problem) => ({ ...problem, field: column })));
}
