import type { Journal } from '#app/domain/accounting/entry';
import type { Instant, LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { entryNumber, findFecLines } from './queries-fec.server';

export type EntryRow = {
  /** "2026-VE000049": the year, then what the FEC calls it. */
  name: string;
  journal: Journal;
  date: LocalDate;
  pieceRef: string;
  label: string;
  /** The firm or funder whose account it is on; the first, where there are two. */
  party: string | null;
  debitCents: number;
};

export type EntryFilter = {
  year: number;
  journal: Journal | '';
  q: string;
  order: 'newest' | 'oldest' | 'amount';
};

/** The entries of a year that the filter lets through, in its order; the search looks at papers, labels and names. */
export async function findEntries(
  db: Db,
  organisationId: OrganisationId,
  { year, journal, q, order }: EntryFilter,
): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .select(['journal', 'journal_number', 'entry_date', 'piece_ref', 'ledger_entry.label'])
    .select((row) => [row.fn.sum<number>('debit_cents').as('debit'), row.fn.min('aux_label').as('party')])
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .$if(journal !== '', (query) => query.where('journal', '=', journal === '' ? 'OD' : journal))
    .groupBy('ledger_entry.id')
    .$if(order === 'amount', (query) => query.orderBy('debit', 'desc'))
    .orderBy('ledger_entry.number', order === 'oldest' ? 'asc' : 'desc')
    .execute();
  const wanted = plain(q);
  return rows
    .map((row) => ({
      name: `${year}-${entryNumber(row.journal, row.journal_number)}`,
      journal: row.journal,
      date: row.entry_date,
      pieceRef: row.piece_ref,
      label: row.label,
      party: row.party,
      debitCents: row.debit,
    }))
    .filter(
      ({ name, pieceRef, label, party }) =>
        !wanted || plain(`${name} ${pieceRef} ${label} ${party ?? ''}`).includes(wanted),
    );
}

/** Without accents or case, as people search. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export type EntryDetail = {
  name: string;
  journal: Journal;
  date: LocalDate;
  pieceRef: string;
  pieceDate: LocalDate;
  label: string;
  postedAt: Instant;
  /** Where the paper can be seen. */
  paper: { edition: string; number: string } | null;
  lines: Awaited<ReturnType<typeof findFecLines>>;
};

/** One entry by its name; null when the organisation has none such. */
export async function findEntry(
  db: Db,
  organisationId: OrganisationId,
  name: string,
): Promise<EntryDetail | null> {
  const [, year = '', journal = '', number = ''] = /^(\d{4})-(VE|BQ|OD|AN)(\d{6,})$/.exec(name) ?? [];
  const known = (['VE', 'BQ', 'OD', 'AN'] as const).find((each) => each === journal);
  if (!known) return null;
  const row = await db
    .selectFrom('ledger_entry')
    .leftJoin('invoice', 'invoice.id', 'ledger_entry.invoice_id')
    .leftJoin('registration', 'registration.id', 'invoice.registration_id')
    .leftJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .leftJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['entry_date', 'piece_ref', 'piece_date', 'label', 'posted_at', 'edition.slug', 'invoice.number'])
    .where('ledger_entry.organisation_id', '=', organisationId)
    .where('ledger_entry.year', '=', Number(year))
    .where('journal', '=', known)
    .where('journal_number', '=', Number(number))
    .executeTakeFirst();
  if (!row) return null;
  const lines = await findFecLines(db, organisationId, Number(year));
  return {
    name,
    journal: known,
    date: row.entry_date,
    pieceRef: row.piece_ref,
    pieceDate: row.piece_date,
    label: row.label,
    postedAt: row.posted_at,
    paper: row.slug !== null && row.number !== null ? { edition: row.slug, number: row.number } : null,
    lines: lines.filter((line) => line.number === entryNumber(known, Number(number))),
  };
}
