import type { LoaderFunctionArgs } from '@remix-run/node';
import { filterOf } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findSegments } from '#app/features/registrations/queries-call.server';
import { findAllRegistrations } from '#app/features/registrations/queries-list.server';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { writeCsv, writeXlsx } from '#app/spreadsheets/export';
import { exportColumns } from '#app/spreadsheets/registration-list';

const TYPES = new Map([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const seen = foundOr404(await findCallFor(db, foundOr404(context.person), params.edition ?? ''));
  const format = params.format ?? '';
  const type = foundOr404(TYPES.get(format));
  const rows = await findAllRegistrations(db, seen, filterOf(request.url));
  const names = new Map(
    (await findSegments(db)).map(({ code, labelFr, labelEn }) => [code, locale === 'fr' ? labelFr : labelEn]),
  );
  const columns = exportColumns(locale, (code) => names.get(code) ?? code);
  const title = translator(locale)('registrations.title');
  const body =
    format === 'csv' ? writeCsv(columns, rows) : new Uint8Array(await writeXlsx(columns, rows, title));
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${seen.call.slug}-registrations.${format}"`,
    },
  });
}
