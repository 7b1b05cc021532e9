import { DateTime } from 'luxon';
import { daysBetween, type Instant } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { instantOf, type LocalTime } from './local-time';

export type LegTimes = { departure: LocalTime; fromZone: string; arrival: LocalTime; toZone: string };

/** `minutes` in the air; `dayShift` = day of arrival − day of departure, each by its own clocks (−1, 0, 1 or 2). */
export type TimedLeg = { minutes: number; dayShift: number; departsAt: Instant; arrivesAt: Instant };

/**
 * Times a flight or train from the local times on its ticket (DOMAIN §7). Right across clock changes and the date line:
 * only instants are compared. Refuses NO_SUCH_TIME, AMBIGUOUS_TIME, ARRIVES_BEFORE_LEAVING.
 */
export function timeLeg({ departure, fromZone, arrival, toZone }: LegTimes): Result<TimedLeg> {
  const departs = instantOf(departure, fromZone);
  const arrives = instantOf(arrival, toZone);
  if (!departs.ok || !arrives.ok) {
    return refuse(...(departs.ok ? [] : departs.problems), ...(arrives.ok ? [] : arrives.problems));
  }
  const minutes = minutesBetween(departs.value, arrives.value);
  if (minutes <= 0) return refuse({ code: 'ARRIVES_BEFORE_LEAVING', params: { departure, arrival } });
  const dayShift = daysBetween(departure.slice(0, 10), arrival.slice(0, 10));
  return ok({ minutes, dayShift, departsAt: departs.value, arrivesAt: arrives.value });
}

/** Whole minutes from one moment to another; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'minutes').minutes);
}
