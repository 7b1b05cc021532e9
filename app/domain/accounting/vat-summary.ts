import type { VatCategory } from '#app/domain/invoicing/invoice';
import type { LocalDate } from '#app/domain/shared/dates';
import { type Cents, compareDecimals, type Decimal } from '#app/domain/shared/money';
import { shareOf } from './euros';

/** When VAT on services falls due: when they are paid, unless the seller opted for debits (CGI art. 269-2 c). */
export type VatBasis = 'PAYMENT' | 'DEBITS';

export type VatAmounts = { category: VatCategory; ratePercent: Decimal; basisCents: Cents; taxCents: Cents };

/** A paper as its VAT is declared: euro cents, below zero for a credit note; without what its deposits bear. */
export type VatPaper = {
  number: string;
  issueDate: LocalDate;
  /** The paper itself says that its tax follows debits. */
  onDebits: boolean;
  amounts: readonly VatAmounts[];
  /** What there is to settle, and by how much it was settled (or that undone, below zero) on which day. */
  wholeCents: Cents;
  moves: readonly { on: LocalDate; cents: Cents }[];
};

export type VatEvent = VatAmounts & { number: string; on: LocalDate };

/**
 * Each time VAT of these papers fell due, by day. On payment: the share of base and tax that a settlement is of what there
 * was to settle, to the cent, so that all parts add up to the paper; a paper with nothing left to pay is due at once. On
 * debits, and for what bears no French VAT, with the paper itself.
 */
export function vatEvents(papers: readonly VatPaper[], basis: VatBasis): VatEvent[] {
  return papers
    .flatMap((paper) =>
      paper.amounts.flatMap((amounts) => {
        const atOnce = basis === 'DEBITS' || paper.onDebits || amounts.category !== 'S' || !paper.wholeCents;
        const { number } = paper;
        return atOnce ? [{ ...amounts, number, on: paper.issueDate }] : whenPaid(paper, amounts);
      }),
    )
    .filter(({ basisCents, taxCents }) => basisCents !== 0 || taxCents !== 0)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number < b.number ? -1 : 1));
}

function whenPaid({ number, wholeCents, moves }: VatPaper, amounts: VatAmounts): VatEvent[] {
  const days = new Map<LocalDate, Cents>();
  for (const { on, cents } of moves) days.set(on, (days.get(on) ?? 0) + cents);
  let settled = 0;
  let before = { basisCents: 0, taxCents: 0 };
  return [...days].sort(byDay).map(([on, cents]) => {
    settled += cents;
    const until = {
      basisCents: shareOf(amounts.basisCents, settled, wholeCents),
      taxCents: shareOf(amounts.taxCents, settled, wholeCents),
    };
    const event = {
      ...{ category: amounts.category, ratePercent: amounts.ratePercent, number, on },
      basisCents: until.basisCents - before.basisCents,
      taxCents: until.taxCents - before.taxCents,
    };
    before = until;
    return event;
  });
}

const byDay = ([a]: [LocalDate, Cents], [b]: [LocalDate, Cents]) => (a < b ? -1 : a > b ? 1 : 0);

/** The moves by day as far as they go: together never more than `most`, what is beyond is left out. */
export function cappedMoves(moves: VatPaper['moves'], most: Cents): { on: LocalDate; cents: Cents }[] {
  let [sum, kept] = [0, 0];
  return moves
    .toSorted((a, b) => byDay([a.on, 0], [b.on, 0]))
    .map(({ on, cents }) => {
      sum += cents;
      const before = kept;
      kept = Math.min(most, sum);
      return { on, cents: kept - before };
    })
    .filter(({ cents }) => cents !== 0);
}

export type PeriodLength = 'MONTH' | 'QUARTER';

/** "2026-03" or "2026-Q1". */
export function periodOf(day: LocalDate, length: PeriodLength): string {
  if (length === 'MONTH') return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export type VatPeriod = { period: string; rows: VatAmounts[]; taxCents: Cents };

/** The VAT of each period of a year that has any, per category and rate, highest rate first. */
export function vatPeriods(events: readonly VatEvent[], year: number, length: PeriodLength): VatPeriod[] {
  const periods = new Map<string, Map<string, VatAmounts>>();
  for (const { on, category, ratePercent, basisCents, taxCents } of events) {
    if (!on.startsWith(String(year))) continue;
    const period = periodOf(on, length);
    const rows = periods.get(period) ?? new Map<string, VatAmounts>();
    const key = `${category} ${ratePercent}`;
    const before = rows.get(key) ?? { category, ratePercent, basisCents: 0, taxCents: 0 };
    rows.set(key, {
      ...before,
      basisCents: before.basisCents + basisCents,
      taxCents: before.taxCents + taxCents,
    });
    periods.set(period, rows);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, rows]) => ({
      period,
      rows: [...rows.values()].sort(
        (a, b) => compareDecimals(b.ratePercent, a.ratePercent) || a.category.localeCompare(b.category),
      ),
      taxCents: [...rows.values()].reduce((sum, { taxCents }) => sum + taxCents, 0),
    }));
}
