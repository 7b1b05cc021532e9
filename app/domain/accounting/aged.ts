import { daysBetween, type LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';

/** How long what is open has been due; `CREDIT`: credit notes and money that settle nothing yet. */
export const AGES = ['NOT_DUE', 'TO_30', 'TO_60', 'TO_90', 'OVER_90', 'CREDIT'] as const;
export type Age = (typeof AGES)[number];

/** What is open of a paper or payment, in euro cents: owed to the organiser above zero, owed by it below. */
export type OpenItem = {
  of: 'PAPER' | 'PAYMENT';
  companyId: string;
  company: string;
  editionId: string | null;
  edition: string | null;
  dueDate: LocalDate;
  cents: Cents;
};

export type AgedRow = Pick<OpenItem, 'companyId' | 'company' | 'editionId' | 'edition'> & {
  ages: Record<Age, Cents>;
  totalCents: Cents;
};

/** The age of something due on a day: not due up to and on that day, 1–30 days late, 31–60, 61–90, more. */
export function ageOf(dueDate: LocalDate, asOf: LocalDate): Exclude<Age, 'CREDIT'> {
  const late = daysBetween(dueDate, asOf);
  if (late <= 0) return 'NOT_DUE';
  if (late <= 30) return 'TO_30';
  if (late <= 60) return 'TO_60';
  return late <= 90 ? 'TO_90' : 'OVER_90';
}

const nothing = (): Record<Age, Cents> => ({
  NOT_DUE: 0,
  TO_30: 0,
  TO_60: 0,
  TO_90: 0,
  OVER_90: 0,
  CREDIT: 0,
});

/** What firms owe, by firm and edition and by age, firms in order of name; pairs with nothing open are left out. */
export function agedBalance(items: readonly OpenItem[], asOf: LocalDate): AgedRow[] {
  const rows = new Map<string, AgedRow>();
  for (const { companyId, company, editionId, edition, dueDate, cents } of items) {
    const key = `${companyId} ${editionId ?? ''}`;
    const row = rows.get(key) ?? { companyId, company, editionId, edition, ages: nothing(), totalCents: 0 };
    const age = cents < 0 ? 'CREDIT' : ageOf(dueDate, asOf);
    row.ages[age] += cents;
    row.totalCents += cents;
    rows.set(key, row);
  }
  return [...rows.values()]
    .filter(({ ages }) => AGES.some((age) => ages[age] !== 0))
    .sort(
      (a, b) =>
        a.company.localeCompare(b.company, 'fr') ||
        a.companyId.localeCompare(b.companyId) ||
        (a.edition ?? '').localeCompare(b.edition ?? ''),
    );
}

/** The sums of all rows. */
export function agedTotals(rows: readonly AgedRow[]): Pick<AgedRow, 'ages' | 'totalCents'> {
  const ages = nothing();
  for (const row of rows) for (const age of AGES) ages[age] += row.ages[age];
  return { ages, totalCents: rows.reduce((sum, { totalCents }) => sum + totalCents, 0) };
}
