import type { DatedRate } from '#app/domain/payments/late-interest';
import { DEFAULT_STEPS, type ReminderStep } from '#app/domain/payments/reminder-steps';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** An organisation's steps of reminding: its own where it keeps them, else the usual ones. */
export async function findSteps(db: Db, organisationId: OrganisationId): Promise<ReminderStep[]> {
  const rows = await db
    .selectFrom('reminder_step')
    .select(['code', 'days', 'is_on'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return DEFAULT_STEPS.map((usual) => {
    const own = rows.find(({ code }) => code === usual.code);
    return own ? { code: own.code, days: own.days, on: own.is_on === 1 } : usual;
  });
}

/** The rates of late interest that somebody has given, the newest first. */
export async function findRates(
  db: Db,
  organisationId: OrganisationId,
): Promise<(DatedRate & { source: string })[]> {
  return db
    .selectFrom('interest_rate')
    .select(['semester', 'percent', 'source'])
    .where('organisation_id', '=', organisationId)
    .orderBy('semester', 'desc')
    .execute();
}
