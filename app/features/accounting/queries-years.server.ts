import type { Party } from '#app/domain/accounting/entry';
import type { Balance } from '#app/domain/accounting/opening';
import type { Instant } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

export type BookYear = {
  year: number;
  entries: number;
  lines: number;
  /** Cents, exact at any size. */
  debitCents: bigint;
  creditCents: bigint;
  closedAt: Instant | null;
  closedBy: string | null;
};

/** The years that have books, the newest first. */
export const findYears = (db: Db, organisationId: OrganisationId): Promise<readonly BookYear[]> =>
  whileUnchanged(db, `book years ${organisationId}`, () => readYears(db, organisationId));

async function readYears(db: Db, organisationId: OrganisationId): Promise<BookYear[]> {
  const years = await db
    .selectFrom('ledger_year')
    .select(['year', 'last_number', 'closed_at', 'closed_by'])
    .where('organisation_id', '=', organisationId)
    .orderBy('year', 'desc')
    .execute();
  const sums = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .select((row) => [
      'year',
      row.fn.countAll<number>().as('lines'),
      row.cast<string>(row.fn.sum('debit_cents'), 'text').as('debit'),
      row.cast<string>(row.fn.sum('credit_cents'), 'text').as('credit'),
    ])
    .where('organisation_id', '=', organisationId)
    .groupBy('year')
    .execute();
  return years.map(({ year, last_number, closed_at, closed_by }) => {
    const sum = sums.find((one) => one.year === year);
    return {
      ...{ year, entries: last_number, lines: sum?.lines ?? 0 },
      ...{ debitCents: BigInt(sum?.debit ?? 0), creditCents: BigInt(sum?.credit ?? 0) },
      ...{ closedAt: closed_at, closedBy: closed_by },
    };
  });
}

export type PartyBalance = Balance & {
  party: Party | null;
  debitCents: number;
  creditCents: number;
};

/** What each account holds at the end of a year, firm by firm where it is a collective account, in order of number. */
export async function findBalances(
  db: Db,
  organisationId: OrganisationId,
  year: number,
): Promise<PartyBalance[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .leftJoin('ledger_party', 'ledger_party.id', 'ledger_line.party_id')
    .select((row) => [
      'account as number',
      row.fn.max('account_label').as('label'),
      'code',
      row.fn.max('aux_label').as('auxLabel'),
      row.fn.max('company_id').as('companyId'),
      row.fn.max('funder').as('funder'),
      row.fn.sum<number>('debit_cents').as('debit'),
      row.fn.sum<number>('credit_cents').as('credit'),
    ])
    .where('ledger_entry.organisation_id', '=', organisationId)
    .where('year', '=', year)
    .groupBy(['account', 'code'])
    .orderBy('account')
    .orderBy('code')
    .execute();
  return rows.map(({ number, label, code, auxLabel, companyId, funder, debit, credit }) => ({
    ...{ number, label, aux: code, auxLabel, cents: debit - credit, debitCents: debit, creditCents: credit },
    party: companyId ? { kind: 'company', id: companyId } : funder ? { kind: 'funder', name: funder } : null,
  }));
}
