import { daysBetween, type LocalDate } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/**
 * Deposit invoices, invoices, credit notes: one chronological series per legal entity, kind and year. Quotes and pro formas
 * count apart: they are no invoices.
 */
export type SeriesCode = 'AC' | 'FA' | 'AV' | 'DV' | 'PF';

/** "AC-2026-00017": letters, digits and hyphens only (BR-FR-02), continuous within its series and year. */
export const invoiceNumber = (code: SeriesCode, year: number, position: number): string =>
  `${code}-${year}-${String(position).padStart(5, '0')}`;

/**
 * The date of the next invoice of a series: today, never before the last one issued (CGI ann. II art. 242 nonies A, 7°).
 * A last date up to one day ahead is kept, as when another issuer passed midnight first; more is a wrong clock and
 * refused with ISSUE_DATE_WENT_BACK.
 */
export function nextIssueDate(today: LocalDate, lastIssued: LocalDate | null): Result<LocalDate> {
  if (lastIssued === null || daysBetween(today, lastIssued) <= 0) return ok(today);
  if (daysBetween(today, lastIssued) === 1) return ok(lastIssued);
  return refuse({ code: 'ISSUE_DATE_WENT_BACK', params: { today, last: lastIssued } });
}
