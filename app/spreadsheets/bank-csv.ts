import { centsIn } from '#app/domain/payments/amount-text';
import type { Statement, StatementEntry } from '#app/domain/payments/statement';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { readCsv, type SheetRecord } from './csv';

/** What banks call their columns, without accents, case or signs. The first name that a file has is taken. */
const NAMES = {
  day: [
    ...[
      'date operation',
      'date de l operation',
      'date d operation',
      'date comptable',
      'date de comptabilisation',
    ],
    ...[
      'date comptabilisation',
      'dateop',
      'date',
      'booking date',
      'transaction date',
      'date valeur',
      'date de valeur',
    ],
  ],
  amount: [
    'montant',
    'montant eur',
    'montant euros',
    'montant en euros',
    'montant en eur',
    'amount',
    'amount eur',
  ],
  debit: ['debit', 'debit eur', 'debit euros', 'montant debit', 'montant au debit', 'debit amount'],
  credit: ['credit', 'credit eur', 'credit euros', 'montant credit', 'montant au credit', 'credit amount'],
  currency: ['devise', 'currency', 'devise du compte', 'code devise'],
  account: ['iban', 'compte', 'iban du compte', 'numero de compte', 'account', 'account iban'],
  party: [
    ...[
      'contrepartie',
      'nom de la contrepartie',
      'tiers',
      'donneur d ordre',
      'nom du donneur d ordre',
      'emetteur',
    ],
    ...[
      'nom emetteur',
      'nom du tiers',
      'counterparty',
      'counterparty name',
      'payer',
      'payer name',
      'debiteur',
    ],
  ],
  partyAccount: [
    'iban contrepartie',
    'compte contrepartie',
    'iban de la contrepartie',
    'iban tiers',
    'counterparty iban',
  ],
  reference: [
    'reference structuree',
    'communication structuree',
    'structured reference',
    'reference creancier',
    'rf',
  ],
  bankReference: [
    'reference',
    'reference operation',
    'reference de l operation',
    'reference banque',
    'id',
    'transaction id',
  ],
} as const;

/** Everything that says something is read, in the order of the columns. */
const WORDS = [
  ...['libelle', 'libelle operation', 'libelle de l operation', 'libelle complet', 'libelle simplifie'],
  ...[
    'informations complementaires',
    'information complementaire',
    'details',
    'detail',
    'description',
    'motif',
  ],
  ...[
    'communication',
    'remittance information',
    'remittance',
    'message',
    'reference client',
    'end to end id',
  ],
];

type Column = keyof typeof NAMES;
type Header = { at: number; places: Partial<Record<Column, number>>; words: number[] };

/** Banks write the account and its balance above the header. */
const MOST_PREAMBLE = 15;

/**
 * A statement as a spreadsheet: semicolon, comma or tab, decimal comma or point, dd/mm/yyyy or yyyy-mm-dd, one signed column
 * or debit and credit apart, known by the names of their columns. Problems: those of `readCsv`, BANK_FILE_HEADER (what was
 * found in `params.columns`), BANK_ENTRY_UNREADABLE (`at` the line).
 */
export function readBankCsv(bytes: Uint8Array): Result<Statement> {
  const sheet = readCsv(bytes);
  if (!sheet.ok) return sheet;
  const rows = [sheet.value.header, ...sheet.value.records];
  const header = findHeader(rows);
  if (!header)
    return refuse({
      code: 'BANK_FILE_HEADER',
      params: { columns: sheet.value.header.cells.join(', ').slice(0, 200) },
    });

  const problems: Problem[] = [];
  const entries: StatementEntry[] = [];
  const body = rows.slice(header.at + 1);
  for (const row of body) {
    const cell = cellsOf(row, header);
    if (!cell('day') && !cell('amount') && !cell('debit') && !cell('credit')) continue;
    const entry = entryOf(row, header, entries.length + 1);
    if (entry) entries.push(entry);
    else problems.push({ code: 'BANK_ENTRY_UNREADABLE', at: String(row.line), params: { entry: row.line } });
  }
  if (problems.length > 0) return refuse(...problems);
  return ok({ format: 'CSV', account: accountOf(rows, header), entries });
}

function findHeader(rows: readonly SheetRecord[]): Header | undefined {
  for (const [at, row] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const titles = row.cells.map(plain);
    const placeOf = (names: readonly string[]) => {
      const name = names.find((one) => titles.includes(one));
      return name === undefined ? undefined : titles.indexOf(name);
    };
    const places: Header['places'] = {};
    for (const column of COLUMNS) places[column] = placeOf(NAMES[column]);
    const hasAmount =
      places.amount !== undefined || (places.debit !== undefined && places.credit !== undefined);
    const words = titles.flatMap((title, place) => (WORDS.includes(title) ? [place] : []));
    if (places.day !== undefined && hasAmount && words.length + (places.party === undefined ? 0 : 1) > 0)
      return { at, places, words };
  }
  return undefined;
}

const COLUMNS = [
  ...(['day', 'amount', 'debit', 'credit', 'currency'] as const),
  ...(['account', 'party', 'partyAccount', 'reference', 'bankReference'] as const),
];

const plain = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const cellsOf =
  ({ cells }: SheetRecord, { places }: Header) =>
  (column: Column): string =>
    (cells[places[column] ?? -1] ?? '').trim();

function entryOf(row: SheetRecord, header: Header, position: number): StatementEntry | undefined {
  const cell = cellsOf(row, header);
  const bookedOn = dayOf(cell('day'));
  const amountCents = amountIn(cell);
  const currency = (cell('currency') || 'EUR').toUpperCase();
  if (!bookedOn || amountCents === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return {
    position,
    amountCents,
    currency,
    bookedOn,
    counterparty: cell('party'),
    counterpartyIban: cell('partyAccount').replace(/\s/g, '') || undefined,
    structuredReference: cell('reference') || undefined,
    remittance: header.words
      .map((place) => (row.cells[place] ?? '').trim())
      .filter(Boolean)
      .join(' ')
      .slice(0, 1000),
    bankReference: cell('bankReference') || undefined,
  };
}

function amountIn(cell: (column: Column) => string): Cents | undefined {
  if (cell('amount')) return centsIn(cell('amount'));
  const [debit, credit] = [cell('debit'), cell('credit')].map((text) => (text === '' ? 0 : centsIn(text)));
  if (debit === undefined || credit === undefined || (debit !== 0 && credit !== 0)) return undefined;
  return credit - Math.abs(debit);
}

function dayOf(text: string): LocalDate | undefined {
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4}|\d{2})$/.exec(text);
  const year = french?.[3]?.length === 2 ? `20${french[3]}` : french?.[3];
  const iso = french ? `${year}-${french[2]}-${french[1]}` : text.slice(0, 10);
  return isLocalDate(iso) ? iso : undefined;
}

/** From its own column, or from what stands above the header. */
function accountOf(rows: readonly SheetRecord[], header: Header): string {
  const said = rows[header.at + 1]
    ? cellsOf(rows[header.at + 1] ?? { line: 0, cells: [] }, header)('account')
    : '';
  const above = rows
    .slice(0, header.at)
    .flatMap(({ cells }) => cells)
    .map((text) => text.replace(/\s/g, ''))
    .find((text) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text));
  return said.replace(/\s/g, '') || above || '';
}
