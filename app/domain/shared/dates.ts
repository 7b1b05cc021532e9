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

/** The calendar day that it is at `instant` in an IANA zone. */
export function dayIn(instant: Instant, zone: string): LocalDate {
  const day = DateTime.fromISO(instant, { zone }).toISODate();
  if (!day) throw new RangeError(`no such instant or zone: ${instant} ${zone}`);
  return day;
}
