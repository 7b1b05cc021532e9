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
  filter: EntryFilter,
): Promise<EntryRow[]> {
  const { year, order } = filter;
  const rows = await withLines(entriesOf(db, organisationId, filter))
    .$if(order === 'amount', (query) => query.orderBy('debit', 'desc'))
    .orderBy('ledger_entry.number', direction(order))
    .execute();
  const wanted = plain(filter.q);
  return rows
    .map((row) => rowOf(year, row))
    .filter(
      ({ name, pieceRef, label, party }) =>
        !wanted || plain(`${name} ${pieceRef} ${label} ${party ?? ''}`).includes(wanted),
    );
}

const PAGE_ROWS = 50;

export type EntryPage = { rows: EntryRow[]; found: number; page: number; pages: number };

/** One page of them, and how many there are; beyond the last is the last. Only a search or an order by amount reads them all. */
export async function findEntryPage(
  db: Db,
  organisationId: OrganisationId,
  filter: EntryFilter,
  wanted: number,
): Promise<EntryPage> {
  const { year, q, order } = filter;
  const all = q.trim() || order === 'amount' ? await findEntries(db, organisationId, filter) : null;
  const found = all?.length ?? (await countEntries(db, organisationId, filter));
  const pages = Math.max(1, Math.ceil(found / PAGE_ROWS));
  const page = Math.min(Number.isInteger(wanted) && wanted >= 1 ? wanted : 1, pages);
  const from = (page - 1) * PAGE_ROWS;
  if (all) return { rows: all.slice(from, from + PAGE_ROWS), found, page, pages };
  const chosen = await entriesOf(db, organisationId, filter)
    .select('id')
    .orderBy('number', direction(order))
    .limit(PAGE_ROWS)
    .offset(from)
    .execute();
  const ids = chosen.map(({ id }) => id);
  const rows = await withLines(db.selectFrom('ledger_entry').where('ledger_entry.id', 'in', ids))
    .orderBy('ledger_entry.number', direction(order))
    .execute();
  return { rows: rows.map((row) => rowOf(year, row)), found, page, pages };
}

const direction = (order: EntryFilter['order']) => (order === 'oldest' ? 'asc' : 'desc');

const entriesOf = (db: Db, organisationId: OrganisationId, { year, journal }: EntryFilter) =>
  db
    .selectFrom('ledger_entry')
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .$if(journal !== '', (query) => query.where('journal', '=', journal === '' ? 'OD' : journal));

async function countEntries(db: Db, organisationId: OrganisationId, filter: EntryFilter): Promise<number> {
  const { count } = await entriesOf(db, organisationId, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const withLines = (entries: ReturnType<typeof entriesOf>) =>
  entries
    .innerJoin('ledger_line', 'ledger_line.entry_id', 'ledger_entry.id')
    .select(['journal', 'journal_number', 'entry_date', 'piece_ref', 'ledger_entry.label'])
    .select((row) => [row.fn.sum<number>('debit_cents').as('debit'), row.fn.min('aux_label').as('party')])
    .groupBy('ledger_entry.id');

type Row = Awaited<ReturnType<ReturnType<typeof withLines>['execute']>>[number];

const rowOf = (year: number, row: Row): EntryRow => ({
  name: `${year}-${entryNumber(row.journal, row.journal_number)}`,
  journal: row.journal,
  date: row.entry_date,
  pieceRef: row.piece_ref,
  label: row.label,
  party: row.party,
  debitCents: row.debit,
});

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
  const own = { journal: known, number: Number(number) };
  return {
    name,
    journal: known,
    date: row.entry_date,
    pieceRef: row.piece_ref,
    pieceDate: row.piece_date,
    label: row.label,
    postedAt: row.posted_at,
    paper: row.slug !== null && row.number !== null ? { edition: row.slug, number: row.number } : null,
    lines: await findFecLines(db, organisationId, Number(year), own),
  };
}
