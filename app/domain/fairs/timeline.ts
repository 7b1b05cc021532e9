import { daysBetween, type LocalDate, plusDays } from '#app/domain/shared/dates';

/** One edition to be laid out; without days at a venue its bar fills the month of `period`. */
export type TimelineEdition = {
  slug: string;
  period: string | null;
  venues: { name: string; start: LocalDate | null; end: LocalDate | null; provisional: boolean }[];
};

export type TimelineBar = {
  venue: string;
  /** Shares of the whole width, 0…1. */
  from: number;
  to: number;
  /** `days` are announced, `provisional` worked with, `month` only the month is known. */
  certainty: 'days' | 'provisional' | 'month';
};

export type Timeline = {
  months: { month: string; from: number; to: number }[];
  rows: { slug: string; bars: TimelineBar[] }[];
  /** Where `today` falls, or null outside the months shown. */
  today: number | null;
};

/**
 * Lays editions out on whole months, `from` and `to` included ("2026-07"), a row each in the order of their first day.
 * Bars are cut at the edges; editions wholly outside, or without days and month, get no row.
 */
export function layOut(
  editions: readonly TimelineEdition[],
  from: string,
  to: string,
  today: LocalDate,
): Timeline {
  const first = `${from}-01`;
  const afterLast = nextMonth(to);
  const length = daysBetween(first, afterLast);
  const share = (day: LocalDate) => daysBetween(first, day) / length;
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const rows = editions
    .map(({ slug, period, venues }) => {
      const bars = venues.flatMap((venue) => barOf(venue, period));
      return { slug, bars: bars.filter(({ start, end }) => end > first && start < afterLast) };
    })
    .filter(({ bars }) => bars.length > 0)
    .sort((a, b) => compare(firstDay(a.bars), firstDay(b.bars)) || compare(a.slug, b.slug));
  return {
    months: monthsBetween(from, to).map((month) => ({
      month,
      from: share(`${month}-01`),
      to: share(nextMonth(month)),
    })),
    rows: rows.map(({ slug, bars }) => ({
      slug,
      bars: bars.map(({ venue, start, end, certainty }) => ({
        venue,
        from: within(share(start)),
        to: within(share(end)),
        certainty,
      })),
    })),
    today: share(today) >= 0 && share(today) < 1 ? share(today) : null,
  };
}

type DatedBar = { venue: string; start: LocalDate; end: LocalDate; certainty: TimelineBar['certainty'] };

/** `end` is the day after the last one, so that a bar is as wide as its days. */
function barOf(venue: TimelineEdition['venues'][number], period: string | null): DatedBar[] {
  if (venue.start && venue.end) {
    const certainty = venue.provisional ? 'provisional' : 'days';
    return [{ venue: venue.name, start: venue.start, end: plusDays(venue.end, 1), certainty }];
  }
  if (!period) return [];
  return [{ venue: venue.name, start: `${period}-01`, end: nextMonth(period), certainty: 'month' }];
}

const firstDay = (bars: DatedBar[]) => bars.map(({ start }) => start).sort()[0] ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The first day of the month after: the 32nd of a month is always in the next. */
const nextMonth = (month: string): LocalDate => `${plusDays(`${month}-01`, 31).slice(0, 7)}-01`;

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month).slice(0, 7)) months.push(month);
  return months;
}
