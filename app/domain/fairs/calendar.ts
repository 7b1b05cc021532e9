import { type LocalDate, plusDays } from '#app/domain/shared/dates';

/** Where an edition stands on a given day; `unconfirmed` while no venue has days. */
export type EditionState = 'past' | 'running' | 'planned' | 'unconfirmed';

type Days = { start: LocalDate | null; end: LocalDate | null };

/** First day of the first venue and last day of the last one; null while no venue has days. */
export function spanOf(venues: readonly Days[]): { start: LocalDate; end: LocalDate } | null {
  const starts = venues.flatMap(({ start }) => (start ? [start] : []));
  const ends = venues.flatMap(({ end }) => (end ? [end] : []));
  const start = starts.sort()[0];
  const end = ends.sort().at(-1);
  return start && end ? { start, end } : null;
}

/**
 * The state of an edition on `today`, a day in the fair's own time zone. Without days it is past once its month
 * ("2026-10") is over, unconfirmed until then.
 */
export function stateOf(venues: readonly Days[], period: string | null, today: LocalDate): EditionState {
  const span = spanOf(venues);
  if (!span) return period !== null && period < today.slice(0, 7) ? 'past' : 'unconfirmed';
  if (today > span.end) return 'past';
  return today >= span.start ? 'running' : 'planned';
}

/** The day a fair's deadline falls on at a venue: opening minus so many calendar days, in the fair's zone. */
export function deadlineOn(opening: LocalDate, daysBeforeOpening: number): LocalDate {
  return plusDays(opening, -daysBeforeOpening);
}
