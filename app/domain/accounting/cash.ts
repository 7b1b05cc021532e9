import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';

/** Something that fell due, or money that came, on a day. */
export type CashMove = { on: LocalDate; dueCents: Cents; receivedCents: Cents };

/** What had fallen due and what had come by the end of a month ("2026-03"), in cents since the beginning. */
export type CashMonth = { month: string; dueCents: Cents; receivedCents: Cents };

/** Month by month, without a month left out between the first and the last, nor up to that of `until`. */
export function cashByMonth(moves: readonly CashMove[], until: LocalDate): CashMonth[] {
  const months = moves.map(({ on }) => on.slice(0, 7)).sort();
  const [first] = months;
  if (first === undefined) return [];
  const last = [months.at(-1) ?? first, until.slice(0, 7)].sort().at(-1) ?? first;
  const sums: CashMonth[] = [];
  let [due, received] = [0, 0];
  for (let month = first; month <= last; month = nextMonth(month)) {
    for (const move of moves.filter(({ on }) => on.startsWith(month))) {
      due += move.dueCents;
      received += move.receivedCents;
    }
    sums.push({ month, dueCents: due, receivedCents: received });
  }
  return sums;
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
