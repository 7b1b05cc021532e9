import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { openingOf } from '#app/domain/accounting/opening';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findWaiting } from './queries-overview.server';
import { findBalances, findYears } from './queries-years.server';
import { accountFor } from './steps-accounts.server';
import { writeEntry } from './steps-entry.server';
import { postOutstanding } from './steps-post.server';

type Closing = { organisationId: OrganisationId; year: number };

/**
 * Closes a year for good: whatever is outstanding is booked, balances go on into the next year as its opening entry, and
 * the database takes no further entry of the year. Problems: LEDGER_YEAR_EMPTY, LEDGER_YEAR_CLOSED, LEDGER_YEAR_NOT_OVER,
 * LEDGER_YEAR_BEFORE_OPEN, LEDGER_RATE_MISSING.
 */
export function closeYear(db: Db, act: Act, { organisationId, year }: Closing): Promise<Result<number>> {
  return inTransaction(db, async (db) => {
    await postOutstanding(db, act, organisationId);
    const problem = await whatStops(db, act, { organisationId, year });
    if (problem) return refuse(problem);
    await open(db, act, { organisationId, year: year + 1 });
    await db
      .updateTable('ledger_year')
      .set({ closed_at: act.at, closed_by: act.actor.label })
      .where('organisation_id', '=', organisationId)
      .where('year', '=', year)
      .execute();
    await recordAudit(db, act, {
      action: 'ledger.year-closed',
      entity: 'organisation',
      entityId: organisationId,
      organisationId,
      after: { year },
    });
    return ok(year);
  });
}

async function whatStops(db: Db, act: Act, { organisationId, year }: Closing): Promise<Problem | undefined> {
  const years = await findYears(db, organisationId);
  const wanted = years.find((one) => one.year === year);
  if (!wanted || wanted.entries === 0) return { code: 'LEDGER_YEAR_EMPTY', params: { year } };
  if (wanted.closedAt !== null) return { code: 'LEDGER_YEAR_CLOSED', params: { year } };
  if (dayIn(act.at, BOOK_ZONE) <= `${year}-12-31`) return { code: 'LEDGER_YEAR_NOT_OVER', params: { year } };
  const before = years.find((one) => one.year < year && one.closedAt === null && one.entries > 0);
  if (before) return { code: 'LEDGER_YEAR_BEFORE_OPEN', params: { year: before.year } };
  const [waiting] = (await findWaiting(db, organisationId)).filter(({ on }) => on <= `${year}-12-31`);
  if (waiting) return { code: 'LEDGER_RATE_MISSING', params: { currency: waiting.currency, on: waiting.on } };
  return undefined;
}

async function open(db: Db, act: Act, { organisationId, year }: Closing): Promise<void> {
  const balances = await findBalances(db, organisationId, year - 1);
  const opening = openingOf(balances, {
    gain: await accountFor(db, act, organisationId, { role: 'RESULT_GAIN' }),
    loss: await accountFor(db, act, organisationId, { role: 'RESULT_LOSS' }),
  });
  if (opening.length === 0) return;
  const parties = new Map(balances.map((balance) => [balance.aux, balance.party]));
  await writeEntry(db, act, {
    ...{ organisationId, journal: 'AN', date: `${year}-01-01`, pieceDate: `${year}-01-01` },
    pieceRef: `AN-${year}`,
    label: `À-nouveaux ${year}`,
    source: { kind: 'OPENING' },
    lines: opening.map(({ number, label, aux, cents }) => ({
      account: { number, label },
      party: parties.get(aux) ?? undefined,
      cents,
    })),
  });
}
