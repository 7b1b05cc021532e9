import { checkSteps, type ReminderStep } from '#app/domain/payments/reminder-steps';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { PAYMENT_ZONE } from './commands-import.server';
import { findRates, findSteps } from './queries-reminder-settings.server';

/** Keeps an organisation's own calendar of reminding. Problems: those of `checkSteps`. */
export async function keepSteps(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  steps: readonly ReminderStep[],
): Promise<Result<null>> {
  const problems = checkSteps(steps);
  if (problems.length > 0) return refuse(...problems);
  return inTransaction(db, async (db) => {
    const before = await findSteps(db, organisationId);
    for (const { code, days, on } of steps) {
      const kept = { days, is_on: on ? (1 as const) : (0 as const) };
      await db
        .insertInto('reminder_step')
        .values({ id: act.newId(), organisation_id: organisationId, code, ...kept })
        .onConflict((conflict) => conflict.columns(['organisation_id', 'code']).doUpdateSet(kept))
        .execute();
    }
    await audit(db, act, organisationId, 'reminder-steps.kept', { before, after: steps });
    return ok(null);
  });
}

export type KeptRate = { semester: string; percent: string; source: string };

/** Keeps the rate of one half of a year, in place of the one there was; an empty rate takes it away. */
export function keepRate(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  rate: KeptRate,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const before = (await findRates(db, organisationId)).find(({ semester }) => semester === rate.semester);
    await db
      .deleteFrom('interest_rate')
      .where('organisation_id', '=', organisationId)
      .where('semester', '=', rate.semester)
      .execute();
    if (rate.percent !== '') {
      await db
        .insertInto('interest_rate')
        .values({ id: act.newId(), organisation_id: organisationId, ...rate })
        .execute();
    }
    await audit(db, act, organisationId, 'interest-rate.kept', { before, after: rate });
    return ok(null);
  });
}

export type PauseRequest = {
  organisationId: OrganisationId;
  /** One invoice, or else all of a firm's. */
  invoiceId: InvoiceId | null;
  companyId: CompanyId | null;
  kind: 'PAUSED' | 'DISPUTED';
  reason: string;
  untilOn: LocalDate | null;
};

/** Stops reminders for a while. Problems: PAUSE_NOTHING, PAUSE_IN_PAST. */
export function pauseReminders(db: Db, act: Act, pause: PauseRequest): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const { organisationId, invoiceId, companyId, kind, reason, untilOn } = pause;
    if (!(await isOurs(db, pause))) return refuse({ code: 'PAUSE_NOTHING' });
    const today = dayIn(act.at, PAYMENT_ZONE);
    if (untilOn !== null && untilOn < today) return refuse({ code: 'PAUSE_IN_PAST', field: 'untilOn' });
    const target = invoiceId
      ? { company_id: null, invoice_id: invoiceId }
      : { company_id: companyId, invoice_id: null };
    await db
      .updateTable('reminder_pause')
      .set({ lifted_at: act.at })
      .where('organisation_id', '=', organisationId)
      .where('lifted_at', 'is', null)
      .where(invoiceId ? 'invoice_id' : 'company_id', '=', invoiceId ?? companyId)
      .execute();
    await db
      .insertInto('reminder_pause')
      .values({
        ...{ id: act.newId(), organisation_id: organisationId, ...target, kind, reason, until_on: untilOn },
        ...{ created_at: act.at, created_by: act.actor.label },
      })
      .execute();
    await audit(db, act, organisationId, 'reminders.paused', { after: pause });
    return ok(null);
  });
}

async function isOurs(db: Db, { organisationId, invoiceId, companyId }: PauseRequest): Promise<boolean> {
  const found = await db
    .selectFrom('invoice')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(invoiceId ? 'id' : 'company_id', '=', invoiceId ?? companyId ?? '')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Lets reminders go on. Problems: PAUSE_GONE. */
export function liftPause(
  db: Db,
  act: Act,
  { organisationId, pauseId }: { organisationId: OrganisationId; pauseId: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const lifted = await db
      .updateTable('reminder_pause')
      .set({ lifted_at: act.at })
      .where('id', '=', pauseId)
      .where('organisation_id', '=', organisationId)
      .where('lifted_at', 'is', null)
      .returning('reason')
      .executeTakeFirst();
    if (!lifted) return refuse({ code: 'PAUSE_GONE' });
    await audit(db, act, organisationId, 'reminders.resumed', { before: lifted });
    return ok(null);
  });
}

const audit = (
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  action: string,
  said: { before?: unknown; after?: unknown },
) =>
  recordAudit(db, act, { action, entity: 'organisation', entityId: organisationId, organisationId, ...said });
