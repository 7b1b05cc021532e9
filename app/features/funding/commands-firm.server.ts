import { checkDay } from '#app/domain/funding/grant';
import { dayIn } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import type { DeclaredAidForm, FinancesForm } from './forms';

type Of = { organisationId: OrganisationId; companyId: CompanyId };

/** Keeps a firm's figures of its last closed year. Problems of `checkDay`. */
export function keepFinances(
  db: Db,
  act: Act,
  { organisationId, companyId }: Of,
  form: FinancesForm,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const problems = checkDay(form.on, { today: dayIn(act.at, FRANCE) });
    if (problems.length > 0) return refuse(...problems);
    const of = { organisation_id: organisationId, company_id: companyId };
    const before = await db
      .selectFrom('company_finance')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('company_id', '=', companyId)
      .executeTakeFirst();
    const values = {
      ...{ closed_on: form.on, equity_cents: form.equity ?? null, headcount: form.headcount ?? null },
      ...{ turnover_cents: form.turnover ?? null, balance_cents: form.balance ?? null, updated_at: act.at },
    };
    if (before) await db.updateTable('company_finance').set(values).where('id', '=', before.id).execute();
    else
      await db
        .insertInto('company_finance')
        .values({ id: act.newId(), ...of, ...values })
        .execute();
    const told = { entity: 'company', entityId: companyId, organisationId, before, after: values };
    await recordAudit(db, act, { action: 'company.finances-kept', ...told });
    return ok(null);
  });
}

/** Adds an aid that a firm had from others. Problems of `checkDay`. */
export function declareAid(
  db: Db,
  act: Act,
  { organisationId, companyId }: Of,
  form: DeclaredAidForm,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const problems = checkDay(form.on, { today: dayIn(act.at, FRANCE) });
    if (problems.length > 0) return refuse(...problems);
    const again = await db
      .selectFrom('declared_aid')
      .select('id')
      .where('id', '=', form.token)
      .executeTakeFirst();
    if (again) return ok(null);
    const values = {
      ...{ id: form.token, organisation_id: organisationId, company_id: companyId, granted_on: form.on },
      ...{ amount_cents: form.amount, grantor: form.grantor, basis: form.basis },
      ...{ member_state: form.memberState, created_at: act.at },
    };
    await db.insertInto('declared_aid').values(values).execute();
    await recordAudit(db, act, {
      ...{ action: 'aid.declared', entity: 'company', entityId: companyId, organisationId, after: values },
    });
    return ok(null);
  });
}

/** Takes a declared aid out of the ledger; one that isn't there is nothing to do. */
export function removeDeclaredAid(
  db: Db,
  act: Act,
  { organisationId, companyId, id }: Of & { id: string },
): Promise<void> {
  return inTransaction(db, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('declared_aid')
      .set({ removed_at: act.at })
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('company_id', '=', companyId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const told = { entity: 'company', entityId: companyId, organisationId, before: { id } };
    await recordAudit(db, act, { action: 'aid.declaration-removed', ...told });
  });
}
