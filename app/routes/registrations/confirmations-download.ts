import type { LoaderFunctionArgs } from '@remix-run/node';
import { confirmationFilterOf } from '#app/features/registrations/forms-confirmations';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findAllConfirmations } from '#app/features/registrations/queries-confirmation-list.server';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { confirmationColumns } from '#app/spreadsheets/confirmations';
import { writeCsv, writeXlsx } from '#app/spreadsheets/export';

const TYPES = new Map([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const seen = foundOr404(await findCallFor(db, foundOr404(context.person), params.edition ?? ''));
  const format = params.format ?? '';
  const type = foundOr404(TYPES.get(format));
  const rows = await findAllConfirmations(db, seen, confirmationFilterOf(new URL(request.url).searchParams));
  const t = translator(locale);
  const columns = confirmationColumns(t);
  const body =
    format === 'csv'
      ? writeCsv(columns, rows)
      : new Uint8Array(await writeXlsx(columns, rows, t('confirmations.title')));
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${seen.call.slug}-confirmations.${format}"`,
    },
  });
}
