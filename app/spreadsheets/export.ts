import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { isFormula } from '#app/domain/registrations/cells';

/** A column of a list to take away. `value` answers text, a number, or null for nothing; days are ISO text. */
export type ExportColumn<Row> = {
  header: string;
  kind: 'text' | 'number' | 'day';
  /** Characters, for the workbook. */
  width?: number;
  value: (row: Row) => string | number | null;
};

/** Semicolon, UTF-8 with BOM, CRLF, decimal comma, dd/mm/yyyy: opens right in a French spreadsheet by a double click. */
export function writeCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => csvCell(column, row)));
  return stringify([columns.map(({ header }) => header), ...cells], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
  });
}

/** A workbook of one sheet: numbers and days typed, text as text, the header kept in sight. */
export async function writeXlsx<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  sheet: string,
): Promise<Buffer> {
  const header = columns.map((column) => ({
    value: column.header,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const data = rows.map((row) => columns.map((column) => xlsxCell(column, row)));
  return await writeExcelFile([header, ...data], {
    sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** A spreadsheet must never run what somebody typed into a form: such text gets an apostrophe before it. */
export const neutralised = (text: string): string =>
  isFormula(text.trim()) || /^[\t\r]/.test(text) ? `'${text}` : text;

function csvCell<Row>(column: ExportColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (column.kind === 'day') return value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
  return neutralised(value);
}

function xlsxCell<Row>(column: ExportColumn<Row>, row: Row) {
  const value = column.value(row);
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (column.kind === 'day')
    return { value: new Date(`${value.slice(0, 10)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: neutralised(value), type: String };
}
