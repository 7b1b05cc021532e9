import { type ExportColumn, writeCsv, writeXlsx } from '#app/spreadsheets/export';

type Sheet<Row> = { columns: readonly ExportColumn<Row>[]; rows: readonly Row[] };

/** A list to take away, as CSV or as a workbook. */
export async function sheetResponse<Row>(
  { columns, rows }: Sheet<Row>,
  { name, title, as }: { name: string; title: string; as: string | null },
): Promise<Response> {
  if (as === 'csv') {
    return new Response(writeCsv(columns, rows), {
      headers: headersOf('text/csv; charset=utf-8', `${name}.csv`),
    });
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = new Uint8Array(await writeXlsx(columns, rows, title));
  return new Response(bytes, { headers: headersOf(type, `${name}.xlsx`) });
}

const headersOf = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
