import { ACCOUNT_ROLES, type Account } from '#app/domain/accounting/chart';
import { type Line, type Party, placeOf } from '#app/domain/accounting/entry';
import type { Db } from '#db/connection';

export type Booked = {
  lines: Line[];
  /** The accounts they stand on, by `placeOf`. */
  accounts: Map<string, Account>;
  /** How many entries there are. */
  turns: number;
};

export type BookedSource = { column: 'invoice_id' | 'payment_id' | 'grant_id'; id: string; kind: BookedKind };
type BookedKind = 'INVOICE' | 'VAT_DUE' | 'EXCHANGE' | 'PAYMENT' | 'GRANT';

/** What the books hold of one paper, payment or grant, in the order it was booked. */
export async function findBooked(db: Db, { column, id, kind }: BookedSource): Promise<Booked> {
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .leftJoin('ledger_party', 'ledger_party.id', 'ledger_line.party_id')
    .select(['ledger_entry.turn', 'role', 'rate_percent', 'account', 'account_label'])
    .select(['debit_cents', 'credit_cents', 'foreign_cents', 'currency', 'company_id', 'funder'])
    .where(`ledger_entry.${column}`, '=', id)
    .where('ledger_entry.kind', '=', kind)
    .orderBy('ledger_entry.turn')
    .orderBy('position')
    .execute();
  const accounts = new Map<string, Account>();
  const lines = rows.map((row): Line => {
    const role = ACCOUNT_ROLES.find((each) => each === row.role);
    const own = { number: row.account, label: row.account_label };
    const line: Line = {
      account: role ? { role, ...(row.rate_percent !== null && { rate: row.rate_percent }) } : own,
      party: partyOf(row),
      cents: row.debit_cents - row.credit_cents,
      ...(row.currency !== null && {
        foreign: { currency: row.currency, cents: row.foreign_cents ?? 0 },
      }),
    };
    accounts.set(placeOf(line), own);
    return line;
  });
  return { lines, accounts, turns: rows.at(-1)?.turn ?? 0 };
}

function partyOf({
  company_id,
  funder,
}: {
  company_id: string | null;
  funder: string | null;
}): Party | undefined {
  if (company_id !== null) return { kind: 'company', id: company_id };
  return funder === null ? undefined : { kind: 'funder', name: funder };
}
