import { type Letter, lettersOf } from '#app/domain/accounting/lettering';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** The letters of firms' accounts as settlements stand now, by "C00042 source": source is an invoice's or payment's id. */
export const findLetters = (db: Db, organisationId: OrganisationId): Promise<ReadonlyMap<string, Letter>> =>
  whileUnchanged(db, `letters of accounts ${organisationId}`, () => readLetters(db, organisationId));

async function readLetters(db: Db, organisationId: OrganisationId): Promise<Map<string, Letter>> {
  const items = await db
    .selectFrom('ledger_line')
    .innerJoin('ledger_entry', 'ledger_entry.id', 'ledger_line.entry_id')
    .innerJoin('ledger_party', 'ledger_party.id', 'ledger_line.party_id')
    .select((row) => [
      row.fn.coalesce('invoice_id', 'payment_id').as('source'),
      'ledger_party.code as aux',
      row.fn.sum<number>(row('debit_cents', '-', row.ref('credit_cents'))).as('cents'),
      row.fn.min('year').as('year'),
      row.fn.min('number').as('at'),
    ])
    .where('ledger_entry.organisation_id', '=', organisationId)
    .where('role', '=', 'CLIENTS')
    .groupBy(['source', 'aux'])
    .execute();
  const settlements = await db
    .selectFrom('settlement')
    .select((row) => [
      row.fn.coalesce('payment_id', 'credit_note_id').as('from'),
      'invoice_id as to',
      'settled_on as on',
    ])
    .where('organisation_id', '=', organisationId)
    .where('undone_at', 'is', null)
    .execute();
  // A payment taken back settles itself.
  const undone = await db
    .selectFrom('payment')
    .select(['id as from', 'id as to', 'undone_at as on'])
    .where('organisation_id', '=', organisationId)
    .where('undone_at', 'is not', null)
    .execute();
  const known = items.flatMap(({ source, ...item }) => (source === null ? [] : [{ ...item, source }]));
  const links = [...settlements, ...undone].flatMap(({ from, to, on }) =>
    from === null || on === null ? [] : [{ from, to, on: on.slice(0, 10) }],
  );
  return lettersOf(known, links);
}
