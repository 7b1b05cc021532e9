import { BOOK_ZONE, type Journal } from '#app/domain/accounting/entry';
import { type FecLine, fecName, fecText } from '#app/domain/accounting/fec';
import { dayIn, type Instant, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { findLetters } from './queries-letters.server';

/** Names of the journals, in the language that French books are kept in (C. com. L123-22). */
export const JOURNAL_LABELS = {
  AN: 'À-nouveaux',
  VE: 'Ventes',
  BQ: 'Banque',
  OD: 'Opérations diverses',
} as const;

export type Fec = { name: string; text: string; lines: number };

/**
 * The FEC of a year (LPF art. A47 A-1): opening balances first, then everything as it was booked. In UTF-8, which the law
 * allows as it does ISO-8859-15, because firms are named in any alphabet.
 * Problems: FEC_YEAR_INVALID, FEC_SIREN_MISSING, LEDGER_YEAR_EMPTY.
 */
export async function writeFec(db: Db, organisationId: OrganisationId, year: number): Promise<Result<Fec>> {
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    return refuse({ code: 'FEC_YEAR_INVALID', params: { year: String(year) } });
  const { siren } = await db
    .selectFrom('organisation')
    .select('siren')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  if (!siren) return refuse({ code: 'FEC_SIREN_MISSING' });
  const lines = await findFecLines(db, organisationId, year);
  if (lines.length === 0) return refuse({ code: 'LEDGER_YEAR_EMPTY', params: { year } });
  return ok({ name: fecName(siren, `${year}-12-31`), text: fecText(lines), lines: lines.length });
}

/** The lines of a year, or of one of its entries, as the FEC tells them, in the file's order. */
export async function findFecLines(
  db: Db,
  organisationId: OrganisationId,
  year: number,
  entry?: { journal: Journal; number: number },
): Promise<FecLine[]> {
  const letters = await findLetters(db, organisationId);
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .leftJoin('ledger_party', 'ledger_party.id', 'ledger_line.party_id')
    .select(['journal', 'journal_number', 'entry_date', 'piece_ref', 'piece_date', 'ledger_entry.label'])
    .select(['account', 'account_label', 'ledger_party.code', 'aux_label', 'posted_at', 'role'])
    .select(['debit_cents', 'credit_cents', 'foreign_cents', 'currency', 'invoice_id', 'payment_id'])
    .where('ledger_entry.organisation_id', '=', organisationId)
    .where('year', '=', year)
    .$if(entry !== undefined, (query) =>
      query.where('journal', '=', entry?.journal ?? 'OD').where('journal_number', '=', entry?.number ?? 0),
    )
    .orderBy('ledger_entry.number')
    .orderBy('position')
    .execute();
  const validOn = dayReader();
  const opening = rows.filter(({ journal }) => journal === 'AN');
  const rest = opening.length === 0 ? rows : rows.filter(({ journal }) => journal !== 'AN');
  return [...opening, ...rest].map((row) => ({
    journal: row.journal,
    journalLabel: JOURNAL_LABELS[row.journal],
    number: entryNumber(row.journal, row.journal_number),
    date: row.entry_date,
    account: row.account,
    accountLabel: row.account_label,
    aux: row.code,
    auxLabel: row.aux_label,
    pieceRef: row.piece_ref,
    pieceDate: row.piece_date,
    label: row.label,
    cents: row.debit_cents - row.credit_cents,
    letter:
      row.role === 'CLIENTS'
        ? (letters.get(`${row.code} ${row.invoice_id ?? row.payment_id}`) ?? null)
        : null,
    validDate: validOn(row.posted_at),
    foreign:
      row.currency === null || row.foreign_cents === null
        ? null
        : { cents: row.foreign_cents, currency: row.currency },
  }));
}

/** Entries of one act have one moment: each is turned into a day once. */
function dayReader(): (at: Instant) => LocalDate {
  const known = new Map<Instant, LocalDate>();
  return (at) => {
    const day = known.get(at) ?? dayIn(at, BOOK_ZONE);
    known.set(at, day);
    return day;
  };
}

/** "VE000049": each journal counts its own entries of a year. */
export const entryNumber = (journal: string, position: number): string =>
  `${journal}${String(position).padStart(6, '0')}`;
