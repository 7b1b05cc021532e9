import { invoiceNumber, nextIssueDate, type SeriesCode } from '#app/domain/invoicing/series';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

export type TakenNumber = { seriesId: string; position: number; number: string; issueDate: LocalDate };

/**
 * Takes the next number of a series from its counter row, in the caller's transaction: the number exists when that
 * commits, and is free again when it doesn't, so that no gap can be.
 */
export async function takeInvoiceNumber(
  db: Db,
  act: Act,
  wanted: { organisationId: OrganisationId; code: SeriesCode; today: LocalDate },
): Promise<Result<TakenNumber>> {
  const year = Number(wanted.today.slice(0, 4));
  const series = await openSeries(db, act, { ...wanted, year });
  const issueDate = nextIssueDate(wanted.today, series.last_issue_date);
  if (!issueDate.ok) return issueDate;
  const position = series.last_number + 1;
  await db
    .updateTable('number_series')
    .set({ last_number: position, last_issue_date: issueDate.value })
    .where('id', '=', series.id)
    .execute();
  const number = invoiceNumber(wanted.code, year, position);
  return ok({ seriesId: series.id, position, number, issueDate: issueDate.value });
}

async function openSeries(
  db: Db,
  act: Act,
  { organisationId, code, year }: { organisationId: OrganisationId; code: SeriesCode; year: number },
) {
  await db
    .insertInto('number_series')
    .values({ id: act.newId(), organisation_id: organisationId, code, year })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'code', 'year']).doNothing())
    .execute();
  return db
    .selectFrom('number_series')
    .select(['id', 'last_number', 'last_issue_date'])
    .where('organisation_id', '=', organisationId)
    .where('code', '=', code)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
}
