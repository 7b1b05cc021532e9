import { type ExportColumn, writeCsv, writeXlsx } from './export';

/** A list to take away; `name` is its file's, without the end. */
export type Sheet = { name: string; csv: () => string; xlsx: () => Promise<Buffer> };

/** The types meet in here, so that lists of any rows can stand side by side. `title` is on the workbook's tab. */
export const sheetOf = <Row>(
  { name, title }: { name: string; title: string },
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Sheet => ({
  name,
  csv: () => writeCsv(columns, rows),
  xlsx: () => writeXlsx(columns, rows, title),
});
