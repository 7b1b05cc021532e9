import { match } from '#app/domain/payments/match';
import type { Proposal } from '#app/domain/payments/proposal';
import {
  checkStatement,
  entryKeys,
  type Statement,
  type StatementEntry,
} from '#app/domain/payments/statement';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findMatchIndex } from './queries-matching.server';

export const PAYMENT_ZONE = 'Europe/Paris';

export type ReportedEntry = StatementEntry & {
  id: string;
  /** An earlier file told it already: nothing was written. */
  unchanged: boolean;
  /** It is a payment already, or was put aside. */
  settled: boolean;
  problem: Problem | null;
  proposals: Proposal[];
};

export type BankReport = {
  written: true;
  account: string;
  entries: ReportedEntry[];
  fresh: number;
  unchanged: number;
  /** The file is of another account than the one that invoices ask to be paid to. */
  warnings: Problem[];
};

export type ImportInput = { name: string; statement: Statement; organisationId?: OrganisationId };

/**
 * Keeps the movements of a bank's file that no earlier file told, and says what each may settle. All or nothing.
 * Problems: those of `checkStatement`, NO_ORGANISER where nobody's account it is.
 */
export async function importStatement(db: Db, act: Act, input: ImportInput): Promise<Result<BankReport>> {
  const { statement } = input;
  const problems = checkStatement(statement, dayIn(act.at, PAYMENT_ZONE));
  if (problems.length > 0) return refuse(...problems);
  const organisation = await organisationOf(db, input);
  if (!organisation) return refuse({ code: 'NO_ORGANISER' });

  const saved = await inTransaction(db, (db) => saveEntries(db, act, organisation.id, input));
  const index = await findMatchIndex(db, organisation.id);
  const entries = statement.entries.map((entry, at): ReportedEntry => {
    const { id, unchanged, settled } = saved[at] ?? { id: '', unchanged: false, settled: false };
    const problem = problemOf(entry);
    return { ...entry, id, unchanged, settled, problem, proposals: settled ? [] : match(entry, index) };
  });
  const unchanged = entries.filter((entry) => entry.unchanged).length;
  return ok({
    written: true,
    account: statement.account,
    entries,
    fresh: entries.length - unchanged,
    unchanged,
    warnings: accountWarning(statement, organisation.iban),
  });
}

export const problemOf = ({ currency }: Pick<StatementEntry, 'currency'>): Problem | null =>
  currency === 'EUR' ? null : { code: 'BANK_ENTRY_CURRENCY', params: { currency } };

/** Named, else the one whose account it is, else the one that issues here. */
async function organisationOf(db: Db, { organisationId, statement }: ImportInput) {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'iban', 'kind'])
    .where('kind', '=', 'organiser')
    .orderBy('created_at')
    .execute();
  const account = statement.account;
  const named = rows.find(({ id }) => id === organisationId);
  if (organisationId !== undefined) return named;
  return rows.find(({ iban }) => iban !== null && plain(iban) === account) ?? rows[0];
}

const plain = (iban: string): string => iban.replace(/\s/g, '').toUpperCase();

const accountWarning = ({ account }: Statement, iban: string | null): Problem[] =>
  account !== '' && iban !== null && plain(iban) !== account
    ? [{ code: 'BANK_ACCOUNT_OTHER', params: { account } }]
    : [];

type Saved = { id: string; unchanged: boolean; settled: boolean };

async function saveEntries(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  { name, statement }: ImportInput,
): Promise<Saved[]> {
  const keys = entryKeys(statement);
  const known = await findKnown(db, organisationId, keys);
  const importId = act.newId();
  const saved = statement.entries.map((entry, at) => {
    const earlier = known.get(keys[at] ?? '');
    return earlier
      ? { ...earlier, unchanged: true, entry, key: '' }
      : { id: act.newId(), unchanged: false, settled: false, entry, key: keys[at] ?? '' };
  });
  const fresh = saved.filter(({ unchanged }) => !unchanged);
  if (fresh.length === 0) return saved;
  const said = {
    name: name.slice(0, 200),
    format: statement.format,
    account: statement.account,
    entries: fresh.length,
    unchanged: saved.length - fresh.length,
  };
  await db
    .insertInto('bank_import')
    .values({ id: importId, organisation_id: organisationId, imported_at: act.at, ...said })
    .execute();
  for (const { id, entry, key } of fresh) {
    await db
      .insertInto('bank_entry')
      .values({
        id,
        organisation_id: organisationId,
        import_id: importId,
        entry_key: key,
        position: entry.position,
        account: statement.account,
        amount_cents: entry.amountCents,
        currency: entry.currency,
        booked_on: entry.bookedOn,
        counterparty: entry.counterparty,
        counterparty_iban: entry.counterpartyIban ?? null,
        structured_reference: entry.structuredReference ?? null,
        remittance: entry.remittance,
        bank_reference: entry.bankReference ?? null,
        created_at: act.at,
      })
      .execute();
  }
  await recordAudit(db, act, {
    action: 'bank.imported',
    entity: 'bank_import',
    entityId: importId,
    organisationId,
    after: said,
  });
  return saved;
}

const AT_ONCE = 500;

async function findKnown(db: Db, organisationId: OrganisationId, keys: readonly string[]) {
  const known = new Map<string, { id: string; settled: boolean }>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('bank_entry')
      .select(['id', 'entry_key', 'payment_id', 'aside_at'])
      .where('organisation_id', '=', organisationId)
      .where('entry_key', 'in', keys.slice(from, from + AT_ONCE))
      .execute();
    for (const row of rows) {
      known.set(row.entry_key, { id: row.id, settled: row.payment_id !== null || row.aside_at !== null });
    }
  }
  return known;
}
