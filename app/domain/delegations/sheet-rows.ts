import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { LocalTime } from './local-time';

/** A file as received: cells as they stand, and the physical line (header 1) on which each record begins. */
export type Received = { header: { cells: string[] }; records: { line: number; cells: string[] }[] };

export type SheetRow = { line: number; cell: (column: string) => string };

/** Longer than any real name or note; beyond it a cell is a mistake and not a text. */
export const LONGEST = 200;

const comparable = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Rows by column name, without blank lines. Refuses COLUMN_MISSING, COLUMN_REPEATED, COLUMN_COUNT and TEXT_TOO_LONG, naming the line. */
export function rowsOf(file: Received, columns: readonly string[]): Result<SheetRow[]> {
  const header = file.header.cells.map(comparable);
  const absent = columns.filter((column) => !header.includes(comparable(column)));
  if (absent.length > 0) {
    return refuse(...absent.map((column) => ({ code: 'COLUMN_MISSING', field: column, params: { column } })));
  }
  const twice = columns.filter((column) => header.filter((one) => one === comparable(column)).length > 1);
  if (twice.length > 0) {
    return refuse(...twice.map((column) => ({ code: 'COLUMN_REPEATED', field: column, params: { column } })));
  }
  const records = file.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const problems = records.flatMap(({ line, cells }): Problem[] => {
    const at = { at: `${line}`, params: { line } };
    if (cells.length !== header.length) return [{ code: 'DELEGATION_COLUMN_COUNT', ...at }];
    return cells.flatMap((text, index): Problem[] => {
      const column = file.header.cells[index] ?? '';
      const long = text.trim().length > LONGEST && comparable(column) !== 'participants';
      return long
        ? [{ code: 'TEXT_TOO_LONG', field: column, at: at.at, params: { line, column, most: LONGEST } }]
        : [];
    });
  });
  if (problems.length > 0) return refuse(...problems);
  return ok(records.map(({ line, cells }) => ({ line, cell: (column) => cellOf(header, cells, column) })));
}

/** Without what could break a line of a calendar, a mail header or a paper, and the apostrophe that our files put before a formula. */
const cellOf = (header: readonly string[], cells: readonly string[], column: string): string =>
  (cells[header.indexOf(comparable(column))] ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=@+-])/, '');

/** dd/mm/yyyy → yyyy-mm-dd, a day that exists. */
export function dayOf(text: string): LocalDate | undefined {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const pad = (part = '') => part.padStart(2, '0');
  const iso = french ? `${french[3]}-${pad(french[2])}-${pad(french[1])}` : text;
  return isLocalDate(iso) ? iso : undefined;
}

/** yyyy-mm-dd → dd/mm/yyyy. */
export const frenchDay = (day: LocalDate): string => day.split('-').toReversed().join('/');

/** yyyy-mm-ddThh:mm → dd/mm/yyyy hh:mm. */
export const frenchTime = (time: LocalTime): string =>
  `${frenchDay(time.slice(0, 10))} ${time.slice(11, 16)}`;

export const unreadableDay = (column: string, value: string): Problem => ({
  code: 'UNREADABLE_DATE',
  field: column,
  params: { column, value },
});

/** "8:05" → "08:05"; undefined when no clock shows it. */
export function clockOf(text: string): string | undefined {
  const match = /^(\d{1,2})[:h](\d{2})$/.exec(text.replace(/\s/g, ''));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${match[2]}`;
}

/** dd/mm/yyyy hh:mm → yyyy-mm-ddThh:mm. */
export function timeOf(text: string): LocalTime | undefined {
  const [date = '', clock = '', ...more] = text.split(/[ T]+/);
  const day = dayOf(date);
  const time = clockOf(clock);
  return day && time && more.length === 0 ? `${day}T${time}` : undefined;
}
