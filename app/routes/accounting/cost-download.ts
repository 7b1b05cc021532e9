import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { translator } from '#app/i18n/translator';
import { notFound } from '#app/platform/http.server';
import { costColumns, shareColumns } from '#app/spreadsheets/costs';
import { type ExportColumn, writeCsv, writeXlsx } from '#app/spreadsheets/export';
import { costsOf } from './costs-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { scope, slug, today } = await costsOf(context, params.edition);
  const { costs, shares } = await findCostPicture(context.db, scope, today);
  const t = translator(context.locale);
  const asCsv = new URL(request.url).searchParams.get('as') === 'csv';
  if (params.list === 'costs')
    return answer(asCsv, `${t('costs.list.file')}-${slug}`, costColumns(t), costs, t('costs.title'));
  if (params.list !== 'shares') throw notFound();
  const shared = costs.filter(({ id }) =>
    shares.some(({ parts }) => parts.some((part) => part.costId === id)),
  );
  const columns = shareColumns(t, shared);
  return answer(asCsv, `${t('costs.parts.file')}-${slug}`, columns, shares, t('costs.parts'));
}

async function answer<Row>(
  asCsv: boolean,
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  sheet: string,
): Promise<Response> {
  if (asCsv)
    return new Response(writeCsv(columns, rows), {
      headers: headers('text/csv; charset=utf-8', `${name}.csv`),
    });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = new Uint8Array(await writeXlsx(columns, rows, sheet));
  return new Response(bytes, { headers: headers(type, `${name}.xlsx`) });
}

const headers = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
