import { DateTime } from 'luxon';

/** A calendar day without a time: "2026-11-20". */
export type LocalDate = string;

/** A moment in UTC: "2026-11-20T08:00:00.000Z". */
export type Instant = string;

export type Locale = 'fr' | 'en';

/** True for an ISO day that exists (2026-02-31 does not). */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const utc = (date: LocalDate) => DateTime.fromISO(date, { zone: 'utc' });
  return Math.round(utc(to).diff(utc(from), 'days').days);
}

/** The calendar day `days` days later; earlier when negative. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is at `instant` in an IANA zone. Throws a RangeError for an instant or a zone that is none. */
export function dayIn(instant: Instant, zone: string): LocalDate {
  const clock = clocks.get(zone) ?? clockIn(zone);
  clocks.set(zone, clock);
  return clock.format(Date.parse(instant));
}

/** Swedish writes days as ISO 8601 does. */
const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
