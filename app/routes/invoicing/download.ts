import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '#app/domain/shared/dates';
import { filterInvoices, readFilter } from '#app/features/invoicing/forms';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { findAllInvoices } from '#app/features/invoicing/queries.server';
import { translator } from '#app/i18n/translator';
import { writeCsv, writeXlsx } from '#app/spreadsheets/export';
import { invoiceColumns } from '#app/spreadsheets/invoices';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await pavilionOf(context, params.edition);
  const today = dayIn(context.clock.now(), SELLER_ZONE);
  const asked = new URL(request.url).searchParams;
  const rows = filterInvoices(await findAllInvoices(context.db, pavilion, today), readFilter(asked));
  const t = translator(context.locale);
  const columns = invoiceColumns(t);
  const name = `${t('invoicing.file.list')}-${pavilion.edition}`;
  if (asked.get('as') === 'csv') {
    return new Response(writeCsv(columns, rows), {
      headers: fileHeaders('text/csv; charset=utf-8', `${name}.csv`),
    });
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = new Uint8Array(await writeXlsx(columns, rows, t('invoicing.title')));
  return new Response(bytes, { headers: fileHeaders(type, `${name}.xlsx`) });
}

const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
