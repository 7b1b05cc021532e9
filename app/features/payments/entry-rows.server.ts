import type { Matchable } from '#app/domain/payments/proposal';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { BankEntryTable } from '#db/schema/payments';

/** One movement of an organisation's accounts, as kept. */
export const entryRow = (db: Db, organisationId: OrganisationId, id: string) =>
  db
    .selectFrom('bank_entry')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

/** What of it matching looks at. */
export const matchableOf = (entry: BankEntryTable): Matchable => ({
  amountCents: entry.amount_cents,
  currency: entry.currency,
  counterparty: entry.counterparty,
  counterpartyIban: entry.counterparty_iban ?? undefined,
  structuredReference: entry.structured_reference ?? undefined,
  remittance: entry.remittance,
});
