import {
  ACCOUNT_ROLES,
  type Account,
  type AccountKey,
  firstAccount,
  rootsOf,
} from '#app/domain/accounting/chart';
import type { VatPosting } from '#app/domain/accounting/entries-invoice';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type AccountRow = Account & {
  /** How an address names it: "VAT.20", "SALES.<fair>". */
  slug: string;
  key: AccountKey;
  fair: string | null;
  roots: readonly string[];
  /** How many lines of the books stand on this number. */
  lines: number;
};

/** Every account the books use or could use, in order of number: those edited or used, and the first ones of the others. */
export async function findAccounts(db: Db, organisationId: OrganisationId): Promise<AccountRow[]> {
  const kept = await db
    .selectFrom('ledger_account')
    .leftJoin('fair', 'fair.id', 'ledger_account.fair_id')
    .select(['role', 'rate_percent', 'fair_id', 'number', 'label', 'fair.name'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const rows = kept.flatMap(({ role, rate_percent, fair_id, number, label, name }) => {
    const known = ACCOUNT_ROLES.find((each) => each === role);
    const key = known && {
      role: known,
      ...(rate_percent !== null && { rate: rate_percent }),
      ...(fair_id !== null && { fair: fair_id }),
    };
    return key ? [{ slug: slugOf(key), key, number, label, fair: name, roots: rootsOf(key.role) }] : [];
  });
  const used = await findUsed(db, organisationId);
  const slugs = new Set(rows.map(({ slug }) => slug));
  const first = FIRST_KEYS.filter((key) => !slugs.has(slugOf(key))).map((key) => ({
    ...{ slug: slugOf(key), key, fair: null, roots: rootsOf(key.role) },
    ...firstAccount(key),
  }));
  return [...rows, ...first]
    .map((row) => ({ ...row, lines: used.get(row.number) ?? 0 }))
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
}

async function findUsed(db: Db, organisationId: OrganisationId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('ledger_line')
    .innerJoin('ledger_entry', 'ledger_entry.id', 'ledger_line.entry_id')
    .select(['account', ({ fn }) => fn.countAll<number>().as('lines')])
    .where('organisation_id', '=', organisationId)
    .groupBy('account')
    .execute();
  return new Map(rows.map(({ account, lines }) => [account, lines]));
}

/** VAT has no account without a rate; the two rates that a stand can bear are there from the beginning. */
const FIRST_KEYS = ACCOUNT_ROLES.flatMap((role): AccountKey[] =>
  role === 'VAT' || role === 'VAT_PENDING' ? ['20', '8.5'].map((rate) => ({ role, rate })) : [{ role }],
);

const slugOf = ({ role, rate, fair }: AccountKey): string =>
  [role, rate?.replace('.', '_'), fair].filter(Boolean).join('.');

export async function findVatPosting(db: Db, organisationId: OrganisationId): Promise<VatPosting> {
  const setting = await db
    .selectFrom('ledger_setting')
    .select('vat_posting')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return setting?.vat_posting ?? 'AT_INVOICE';
}
