import type { AppLoadContext } from '@remix-run/node';
import type { Asked } from '#app/spreadsheets/asked';
import type { Sheet } from '#app/spreadsheets/sheet';

/** What a list wants to know of who asks for it. */
export const askedOf = ({ db, locale, clock }: AppLoadContext, request: Request): Asked => ({
  ...{ db, locale, now: clock.now(), search: new URL(request.url).searchParams },
});

/** A list to take away: a workbook unless CSV was asked for. */
export async function sheetResponse(sheet: Sheet, as: string | null | undefined): Promise<Response> {
  if (as === 'csv') return csvResponse(sheet.csv(), `${sheet.name}.csv`);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Response(new Uint8Array(await sheet.xlsx()), { headers: headersOf(type, `${sheet.name}.xlsx`) });
}

export const csvResponse = (text: string, name: string): Response =>
  new Response(text, { headers: headersOf('text/csv; charset=utf-8', name) });

const headersOf = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
