import type { Account } from '#app/domain/accounting/chart';
import { Balanced, type Journal, type Line, placeOf } from '#app/domain/accounting/entry';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { LedgerEntryTable } from '#db/schema/accounting';
import { accountFor, partyFor } from './steps-accounts.server';

export type Source = Pick<LedgerEntryTable, 'kind'> & {
  invoiceId?: string;
  paymentId?: string;
  grantId?: string;
  turn?: number;
};

export type NewEntry = {
  organisationId: OrganisationId;
  journal: Journal;
  /** When it happened; the books may have to take it later, never earlier than what they hold already. */
  date: LocalDate;
  pieceRef: string;
  pieceDate: LocalDate;
  label: string;
  source: Source;
  lines: readonly Line[];
  /** Accounts that this source was booked on before: what is taken back is taken from where it was. */
  accounts?: ReadonlyMap<string, Account>;
};

/** Writes one entry with the next number of its year and journal. Lines that don't balance are a bug and throw. */
export async function writeEntry(db: Db, act: Act, entry: NewEntry): Promise<void> {
  const balanced = Balanced.of(entry.lines);
  if (!balanced.ok) throw new Error(`${entry.pieceRef}: ${JSON.stringify(balanced.problems)}`);
  const { organisationId, journal, source } = entry;
  const { year, number, date } = await openYear(db, act, organisationId, entry.date);
  const last = await lastOf(db, { organisationId, year, journal });
  const id = act.newId();
  await writeLines(db, act, id, entry, balanced.value);
  await db
    .insertInto('ledger_entry')
    .values({
      ...{ id, organisation_id: organisationId, year, journal, number },
      journal_number: (last?.journal_number ?? 0) + 1,
      entry_date: last && last.entry_date > date ? last.entry_date : date,
      piece_ref: entry.pieceRef,
      piece_date: entry.pieceDate,
      label: entry.label,
      kind: source.kind,
      invoice_id: source.invoiceId ?? null,
      payment_id: source.paymentId ?? null,
      grant_id: source.grantId ?? null,
      turn: source.turn ?? 1,
      posted_at: act.at,
    })
    .execute();
}

async function writeLines(db: Db, act: Act, entryId: string, entry: NewEntry, { lines }: Balanced) {
  const { organisationId, accounts } = entry;
  const rows = [];
  for (const [index, line] of lines.entries()) {
    const key = line.account;
    const account =
      'number' in key
        ? key
        : (accounts?.get(placeOf(line)) ?? (await accountFor(db, act, organisationId, key)));
    const party = line.party && (await partyFor(db, act, organisationId, line.party));
    rows.push({
      id: act.newId(),
      entry_id: entryId,
      position: index + 1,
      role: 'number' in key ? null : key.role,
      rate_percent: 'number' in key ? null : (key.rate ?? null),
      party_id: party?.id ?? null,
      account: account.number,
      account_label: account.label,
      aux_label: party?.label ?? null,
      debit_cents: Math.max(line.cents, 0),
      credit_cents: Math.max(-line.cents, 0),
      foreign_cents: line.foreign?.cents ?? null,
      currency: line.foreign?.currency ?? null,
    });
  }
  await db.insertInto('ledger_line').values(rows).execute();
}

/** The year of a date, or, where that one is closed, the first day of the next that isn't; with its next number. */
async function openYear(db: Db, act: Act, organisationId: OrganisationId, wanted: LocalDate) {
  let date = wanted;
  for (;;) {
    const year = Number(date.slice(0, 4));
    await db
      .insertInto('ledger_year')
      .values({ id: act.newId(), organisation_id: organisationId, year })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doNothing())
      .execute();
    const kept = await db
      .selectFrom('ledger_year')
      .select(['id', 'last_number', 'closed_at'])
      .where('organisation_id', '=', organisationId)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    if (kept.closed_at === null) {
      const number = kept.last_number + 1;
      await db.updateTable('ledger_year').set({ last_number: number }).where('id', '=', kept.id).execute();
      return { year, number, date };
    }
    date = `${year + 1}-01-01`;
  }
}

type In = { organisationId: OrganisationId; year: number; journal: Journal };

const lastOf = (db: Db, { organisationId, year, journal }: In) =>
  db
    .selectFrom('ledger_entry')
    .select(['journal_number', 'entry_date'])
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .where('journal', '=', journal)
    .orderBy('journal_number', 'desc')
    .limit(1)
    .executeTakeFirst();
