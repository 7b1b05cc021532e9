import type { LoaderFunctionArgs } from '@remix-run/node';
import { readPaymentFilter } from '#app/features/payments/forms';
import { findPayments } from '#app/features/payments/queries-payments.server';
import { translator } from '#app/i18n/translator';
import { writeCsv, writeXlsx } from '#app/spreadsheets/export';
import { paymentColumns } from '#app/spreadsheets/payments';
import { organisationOf } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const organisationId = organisationOf({ context });
  const asked = new URL(request.url).searchParams;
  const rows = await findPayments(context.db, organisationId, readPaymentFilter(asked));
  const t = translator(context.locale);
  const columns = paymentColumns(t);
  const name = t('payments.file');
  if (asked.get('as') === 'csv') {
    return new Response(writeCsv(columns, rows), {
      headers: fileHeaders('text/csv; charset=utf-8', `${name}.csv`),
    });
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = new Uint8Array(await writeXlsx(columns, rows, t('payments.received.title')));
  return new Response(bytes, { headers: fileHeaders(type, `${name}.xlsx`) });
}

const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
