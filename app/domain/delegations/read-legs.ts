import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { zoneOfAirport } from './airports';
import type { Direction, Leg } from './delegation';
import { timeLeg } from './leg';
import { type SheetRow, timeOf } from './sheet-rows';

export type LegPlan = Pick<
  Leg,
  'direction' | 'position' | 'flight' | 'from' | 'to' | 'departure' | 'arrival'
>;

const PLACES: readonly { direction: Direction; position: number; column: string }[] = [
  { direction: 'outward', position: 1, column: 'aller 1' },
  { direction: 'outward', position: 2, column: 'aller 2' },
  { direction: 'return', position: 1, column: 'retour 1' },
  { direction: 'return', position: 2, column: 'retour 2' },
];

const PARTS = ['vol', 'de', 'vers', 'départ', 'arrivée'] as const;

export const LEG_COLUMNS = PLACES.flatMap(({ column }) => PARTS.map((part) => `${column} ${part}`));

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

/** The legs of one line of a delegation file; a leg whose five cells are empty isn't flown. */
export function readLegs(row: SheetRow): { legs: Leg[]; problems: Problem[] } {
  const legs: Leg[] = [];
  const problems: Problem[] = [];
  for (const { direction, position, column } of PLACES) {
    const [flight = '', from = '', to = '', departure = '', arrival = ''] = PARTS.map((part) =>
      row.cell(`${column} ${part}`),
    );
    const filled = [flight, from, to, departure, arrival].filter((cell) => cell !== '').length;
    if (filled === 0) continue;
    const refused = (code: string, params: Record<string, string> = {}) =>
      problems.push({ code, field: column, params: { flight, from, to, column, ...params } });
    const times = [timeOf(departure), timeOf(arrival)];
    const [leaves, lands] = times;
    if (filled < PARTS.length) refused('INCOMPLETE_LEG');
    else if (!leaves || !lands) refused('UNREADABLE_TIME', { value: leaves ? arrival : departure });
    else {
      const leg = planLeg({ direction, position, flight, from, to, departure: leaves, arrival: lands });
      if (leg.ok) legs.push(leg.value);
      else problems.push(...leg.problems.map((problem) => ({ ...problem, field: column })));
    }
  }
  return { legs, problems };
}
