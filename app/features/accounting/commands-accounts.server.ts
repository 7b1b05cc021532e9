import { type Account, type AccountKey, checkAccount } from '#app/domain/accounting/chart';
import type { VatPosting } from '#app/domain/accounting/entries-invoice';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findVatPosting } from './queries-accounts.server';
import { accountFor } from './steps-accounts.server';

type Keeping = { organisationId: OrganisationId; key: AccountKey; typed: Account };

/**
 * Gives a use another account from now on; what is booked stays where it is. An account has one label, wherever it is
 * used. Problems: those of `checkAccount`, ACCOUNT_LABEL_DIFFERS.
 */
export function keepAccount(
  db: Db,
  act: Act,
  { organisationId, key, typed }: Keeping,
): Promise<Result<Account>> {
  return inTransaction(db, async (db) => {
    const checked = checkAccount(key.role, typed);
    if (!checked.ok) return checked;
    const { number, label } = checked.value;
    const before = await accountFor(db, act, organisationId, key);
    const same = (await accountsNumbered(db, organisationId, number)).find(
      (other) =>
        other.label !== label &&
        (other.role !== key.role || other.rate !== (key.rate ?? null) || other.fair !== (key.fair ?? null)),
    );
    if (same)
      return refuse({ code: 'ACCOUNT_LABEL_DIFFERS', field: 'label', params: { number, label: same.label } });
    await db
      .updateTable('ledger_account')
      .set({ number, label })
      .where('organisation_id', '=', organisationId)
      .where('role', '=', key.role)
      .where('rate_percent', key.rate === undefined ? 'is' : '=', key.rate ?? null)
      .where('fair_id', key.fair === undefined ? 'is' : '=', key.fair ?? null)
      .execute();
    await recordAudit(db, act, {
      action: 'ledger.account-kept',
      entity: 'organisation',
      entityId: organisationId,
      organisationId,
      before: { ...key, ...before },
      after: { ...key, number, label },
    });
    return ok(checked.value);
  });
}

const accountsNumbered = (db: Db, organisationId: OrganisationId, number: string) =>
  db
    .selectFrom('ledger_account')
    .select(['role', 'rate_percent as rate', 'fair_id as fair', 'label'])
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .execute();

/** Says where VAT is booked when an invoice is issued; papers booked already go on as they began. */
export function keepVatPosting(
  db: Db,
  act: Act,
  { organisationId, posting }: { organisationId: OrganisationId; posting: VatPosting },
): Promise<void> {
  return inTransaction(db, async (db) => {
    const before = await findVatPosting(db, organisationId);
    await db
      .insertInto('ledger_setting')
      .values({ organisation_id: organisationId, vat_posting: posting })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ vat_posting: posting }))
      .execute();
    await recordAudit(db, act, {
      action: 'ledger.vat-posting-kept',
      entity: 'organisation',
      entityId: organisationId,
      organisationId,
      before: { posting: before },
      after: { posting },
    });
  });
}
