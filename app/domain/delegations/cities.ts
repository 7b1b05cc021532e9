import type { Locale } from '#app/domain/shared/dates';
import { airportCity, zoneCityName } from './airports';
import { type Leg, legsOf, presenceOf } from './delegation';

/** The city whose time it is at home: where the way out begins or the way back ends, else the one that names the zone. */
export function homeCity(legs: readonly Leg[], homeZone: string, locale: Locale): string {
  const airport = legsOf({ legs }, 'outward').at(0)?.from ?? legsOf({ legs }, 'return').at(-1)?.to;
  return airport ? airportCity(airport, locale) : zoneCityName(homeZone, locale);
}

/** The city whose time it is on the spot: where the way out ends, when its clocks show that zone, else the zone's own. */
export function cityIn(legs: readonly Leg[], timeZone: string, locale: Locale): string {
  const { from: arrival } = presenceOf({ legs });
  return arrival?.toZone === timeZone ? airportCity(arrival.to, locale) : zoneCityName(timeZone, locale);
}
