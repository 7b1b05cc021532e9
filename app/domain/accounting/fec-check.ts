import { isLocalDate } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { isAccountNumber } from './chart';
import { FEC_COLUMNS } from './fec';

const MAY_BE_EMPTY = new Set([6, 7, 13, 14, 16, 17]);
const DATES = [3, 9, 15];

/** What one line adds to its entry. */
type Entry = { line: number; date: string; cents: bigint };

/**
 * Reads a FEC as the tax office does (LPF art. A47 A-1; DOMAIN §6) and answers what is wrong, at most 100 faults, `at` the
 * line of the file: FEC_LINE_ENDS, FEC_HEADER, FEC_COLUMNS, FEC_EMPTY_FIELD, FEC_DATE, FEC_WRONG_YEAR, FEC_ACCOUNT,
 * FEC_AMOUNT, FEC_LETTER, FEC_CURRENCY, FEC_ENTRY_DATES, FEC_UNBALANCED, FEC_NUMBER_GAP, FEC_OPENING_NOT_FIRST.
 */
export function checkFec(text: string, year: number): Problem[] {
  const faults: Problem[] = [];
  const fault = (code: string, at: number, params?: Problem['params']) =>
    faults.push({ code, at: String(at), params: { line: at, ...params } });
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) fault('FEC_LINE_ENDS', 1);
  const [header, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (header !== FEC_COLUMNS.join('\t')) fault('FEC_HEADER', 1);

  const isDate = dateReader();
  const entries = new Map<string, Entry>();
  let seenOther = false;
  for (const [index, line] of lines.entries()) {
    if (faults.length >= 100) return faults.slice(0, 100);
    const at = index + 2;
    const fields = line.split('\t');
    if (fields.length !== FEC_COLUMNS.length) {
      fault('FEC_COLUMNS', at, { columns: fields.length });
      continue;
    }
    checkFields(fields, { year, isDate }, (code, params) => fault(code, at, params));
    const [journal = '', , number = '', date = ''] = fields;
    if (journal === 'AN' && seenOther) fault('FEC_OPENING_NOT_FIRST', at);
    if (journal !== 'AN') seenOther = true;
    const key = `${journal} ${number}`;
    const entry = entries.get(key) ?? { line: at, date, cents: 0n };
    if (entry.date !== date) fault('FEC_ENTRY_DATES', at, { entry: number });
    entry.cents += centsOf(fields[11]) - centsOf(fields[12]);
    entries.set(key, entry);
  }
  return [...faults, ...faultsOfEntries(entries)].slice(0, 100);
}

function checkFields(
  fields: readonly string[],
  { year, isDate }: { year: number; isDate: (text: string) => boolean },
  fault: (code: string, params?: Problem['params']) => void,
): void {
  const field = (at: number) => fields[at] ?? '';
  for (const [at, value] of fields.entries())
    if (value === '' && !MAY_BE_EMPTY.has(at)) fault('FEC_EMPTY_FIELD', { column: FEC_COLUMNS[at] ?? '' });
  for (const at of DATES) if (!isDate(field(at))) fault('FEC_DATE', { column: FEC_COLUMNS[at] ?? '' });
  if (!field(3).startsWith(String(year))) fault('FEC_WRONG_YEAR', { year });
  if (!isAccountNumber(field(4))) fault('FEC_ACCOUNT', { account: field(4) });
  if ((field(6) === '') !== (field(7) === '')) fault('FEC_ACCOUNT', { account: field(6) });
  const sides = [field(11), field(12)];
  if (sides.some((side) => !/^\d+,\d{2}$/.test(side)) || sides.filter((side) => side !== '0,00').length !== 1)
    fault('FEC_AMOUNT', { amount: sides.join(' / ') });
  if ((field(13) === '') !== (field(14) === '') || (field(14) !== '' && !isDate(field(14))))
    fault('FEC_LETTER');
  if (!/^(-?\d+,\d{2}\t[A-Z]{3}|\t)$/.test(`${field(16)}\t${field(17)}`)) fault('FEC_CURRENCY');
}

/** Each entry balances, and each journal numbers its own 1, 2, 3 … in the order of the file. */
function faultsOfEntries(entries: ReadonlyMap<string, Entry>): Problem[] {
  const faults: Problem[] = [];
  const counts = new Map<string, number>();
  for (const [key, { line, cents }] of entries) {
    const [journal = '', number = ''] = key.split(' ');
    const params = { line, entry: number };
    if (cents !== 0n) faults.push({ code: 'FEC_UNBALANCED', at: String(line), params });
    const count = (counts.get(journal) ?? 0) + 1;
    counts.set(journal, count);
    if (Number(/(\d+)$/.exec(number)?.[1]) !== count)
      faults.push({ code: 'FEC_NUMBER_GAP', at: String(line), params });
  }
  return faults;
}

const centsOf = (amount = ''): bigint => (/^\d+,\d{2}$/.test(amount) ? BigInt(amount.replace(',', '')) : 0n);

/** A year has few days and a file many lines: each day is looked at once. */
function dateReader(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    const isDate = /^\d{8}$/.test(text) && isLocalDate(iso);
    known.set(text, isDate);
    return isDate;
  };
}
