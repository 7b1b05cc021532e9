import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { agedBalance } from '#app/domain/accounting/aged';
import { readAgedFilter, readEntryFilter, readVatFilter } from '#app/features/accounting/forms';
import { findAccounts } from '#app/features/accounting/queries-accounts.server';
import { findOpenItems } from '#app/features/accounting/queries-aged.server';
import { findEntries } from '#app/features/accounting/queries-entries.server';
import { findVat } from '#app/features/accounting/queries-vat.server';
import { findBalances } from '#app/features/accounting/queries-years.server';
import { type Translate, translator } from '#app/i18n/translator';
import { notFound } from '#app/platform/http.server';
import {
  accountColumns,
  agedColumns,
  balanceColumns,
  entryColumns,
  vatColumns,
} from '#app/spreadsheets/books';
import { type ExportColumn, writeCsv, writeXlsx } from '#app/spreadsheets/export';
import { booksOf } from './books-of.server';

type Asked = {
  db: AppLoadContext['db'];
  organisationId: string;
  today: string;
  search: URLSearchParams;
  t: Translate;
  as: string;
};

/** Every list of the books to take away: `/books/download/<list>?as=xlsx`, with the filters of its page. */
const LISTS: Record<string, (asked: Asked) => Promise<Response>> = {
  async entries({ db, organisationId, today, search, t, as }) {
    const filter = readEntryFilter(search, Number(today.slice(0, 4)));
    const rows = await findEntries(db, organisationId, filter);
    return fileOf(entryColumns(t), rows, `${t('accounting.file.entries')}-${filter.year}`, as);
  },
  async balances({ db, organisationId, today, search, t, as }) {
    const { year } = readEntryFilter(search, Number(today.slice(0, 4)));
    const rows = await findBalances(db, organisationId, year);
    return fileOf(balanceColumns(t), rows, `${t('accounting.file.balances')}-${year}`, as);
  },
  async vat({ db, organisationId, today, search, t, as }) {
    const { year, basis } = readVatFilter(search, Number(today.slice(0, 4)));
    const { events } = await findVat(db, organisationId, basis);
    const rows = events.filter(({ on }) => on.startsWith(String(year)));
    return fileOf(vatColumns(t), rows, `${t('accounting.file.vat')}-${year}`, as);
  },
  async aged({ db, organisationId, today, search, t, as }) {
    const { on, edition } = readAgedFilter(search, today);
    const items = await findOpenItems(db, organisationId, on);
    const rows = agedBalance(
      items.filter(({ editionId }) => edition === '' || editionId === edition),
      on,
    );
    return fileOf(agedColumns(t), rows, `${t('accounting.file.aged')}-${on}`, as);
  },
  async accounts({ db, organisationId, t, as }) {
    const rows = await findAccounts(db, organisationId);
    return fileOf(accountColumns(t), rows, t('accounting.file.accounts'), as);
  },
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { organisationId, today } = booksOf({ context });
  const list = params.list ?? '';
  const write = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
  if (!write) throw notFound();
  const search = new URL(request.url).searchParams;
  const as = search.get('as') ?? 'xlsx';
  return write({ db: context.db, organisationId, today, search, t: translator(context.locale), as });
}

async function fileOf<Row>(
  columns: ExportColumn<Row>[],
  rows: readonly Row[],
  name: string,
  as: string,
): Promise<Response> {
  if (as === 'csv')
    return new Response(writeCsv(columns, rows), {
      headers: fileHeaders('text/csv; charset=utf-8', `${name}.csv`),
    });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = new Uint8Array(await writeXlsx(columns, rows, name));
  return new Response(bytes, { headers: fileHeaders(type, `${name}.xlsx`) });
}

const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
