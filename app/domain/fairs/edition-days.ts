import { isLocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { EditionVenue } from './fair';

/** Days as somebody typed them, at the venue of this code; two empty ones are not announced yet. */
export type TypedDays = { venue: string; start: string; end: string };

/**
 * Typed days → the days of an edition at its venues, calendar days there, both included. Refusals, with the field
 * `start-<venue>` or `end-<venue>`: EDITION_DAY_MISSING (one without the other, or no day that exists),
 * EDITION_ENDS_BEFORE_IT_STARTS, EDITION_OTHER_YEAR (an edition bears the year it opens in).
 */
export function editionDays(
  typed: readonly TypedDays[],
  { year, provisional }: { year: number; provisional: boolean },
): Result<EditionVenue[]> {
  const problems = typed.flatMap((days) => faults(days, year));
  if (problems.length > 0) return refuse(...problems);
  return ok(
    typed.map(({ venue, start, end }) => ({ venue, start: start || null, end: end || null, provisional })),
  );
}

function faults({ venue, start, end }: TypedDays, year: number): Problem[] {
  if (start === '' && end === '') return [];
  const [first, last] = [`start-${venue}`, `end-${venue}`];
  const missing = [
    ...(isLocalDate(start) ? [] : [{ code: 'EDITION_DAY_MISSING', field: first }]),
    ...(isLocalDate(end) ? [] : [{ code: 'EDITION_DAY_MISSING', field: last }]),
  ];
  if (missing.length > 0) return missing;
  if (end < start) return [{ code: 'EDITION_ENDS_BEFORE_IT_STARTS', field: last }];
  if (start.slice(0, 4) === String(year)) return [];
  return [{ code: 'EDITION_OTHER_YEAR', field: first, params: { year: String(year) } }];
}

/** The month that an edition is known by: that of its first day, or the one that was told before ("2027-11"). */
export function periodOf(venues: readonly EditionVenue[], told: string | null): string | null {
  const starts = venues.flatMap(({ start }) => start ?? []).sort();
  return starts[0]?.slice(0, 7) ?? told;
}
