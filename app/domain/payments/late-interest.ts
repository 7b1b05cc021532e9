import { daysBetween, type LocalDate } from '#app/domain/shared/dates';
import { type Cents, type Decimal, percentOfShare, sumCents } from '#app/domain/shared/money';

/** The yearly rate of one half of a year: "2026-1" is January to June. */
export type DatedRate = { semester: string; percent: Decimal };

/** Days after `from` up to `to`, both of one half of a year, during which one amount was unpaid. */
export type InterestPeriod = {
  from: LocalDate;
  to: LocalDate;
  days: number;
  openCents: Cents;
  percent: Decimal;
  cents: Cents;
};

export type LateInterest =
  | { ok: true; cents: Cents; periods: InterestPeriod[] }
  /** Halves of years whose rate nobody has given: nothing is computed, and nothing guessed. */
  | { ok: false; missing: string[] };

/** For recovery costs, once for each invoice paid late (C. com. D441-5). */
export const RECOVERY_FEE_CENTS: Cents = 4000;

const YEAR = '365';

export const semesterOf = (day: LocalDate): string => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;

/**
 * Interest on what is paid late: unpaid amount incl. VAT × rate × days / 365, each period half-up to the cent, from the day
 * after the due date up to `until` (C. com. L441-10 II). A new period begins with each half of a year, whose rate is its own,
 * and after each part that was paid; the day of a payment still counts.
 */
export function lateInterest(debt: {
  dueCents: Cents;
  dueOn: LocalDate;
  until: LocalDate;
  paid: readonly { on: LocalDate; cents: Cents }[];
  rates: readonly DatedRate[];
}): LateInterest {
  const { dueCents, dueOn, until, paid, rates } = debt;
  if (until <= dueOn) return { ok: true, cents: 0, periods: [] };
  const cuts = [...halfYearEnds(dueOn, until), ...paid.map(({ on }) => on), until]
    .filter((day) => day > dueOn && day <= until)
    .sort();
  const days = [dueOn, ...new Set(cuts)];
  const missing = new Set<string>();
  const periods = days.slice(1).flatMap((to, at): InterestPeriod[] => {
    const from = days[at] ?? dueOn;
    const openCents = dueCents - sumCents(paid.filter(({ on }) => on <= from).map(({ cents }) => cents));
    if (openCents <= 0) return [];
    const semester = semesterOf(to);
    const percent = rates.find((rate) => rate.semester === semester)?.percent;
    if (percent === undefined) {
      missing.add(semester);
      return [];
    }
    const count = daysBetween(from, to);
    const cents = percentOfShare(openCents, percent, String(count), YEAR);
    return [{ from, to, days: count, openCents, percent, cents }];
  });
  if (missing.size > 0) return { ok: false, missing: [...missing].sort() };
  return { ok: true, cents: sumCents(periods.map(({ cents }) => cents)), periods };
}

/** 30 June and 31 December of the years that are touched. */
function halfYearEnds(from: LocalDate, to: LocalDate): LocalDate[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year) => [
    `${year}-06-30`,
    `${year}-12-31`,
  ]);
}
