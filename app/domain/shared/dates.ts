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

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. Both must be days (`isLocalDate`). */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day `days` (a whole number) later; earlier when negative. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return dayOfNumber(dayNumber(date) + days);
}

// Lists of money ask this thousands of times a page, so it is arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date
// Algorithms" (days_from_civil, civil_from_days). Years begin in March, 400 of them have 146,097 days.
const [ERA_YEARS, ERA_DAYS] = [400, 146_097];

/** Days since 1 March of the year 0. */
function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / ERA_YEARS);
  const yearOfEra = year - era * ERA_YEARS;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * ERA_DAYS + yearOfEra * 365 + leapDays + dayOfYear;
}

function dayOfNumber(days: number): LocalDate {
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * ERA_YEARS + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
