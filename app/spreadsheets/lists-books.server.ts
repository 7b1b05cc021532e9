import { agedBalance } from '#app/domain/accounting/aged';
import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { readAgedFilter, readEntryFilter, readVatFilter } from '#app/features/accounting/forms';
import { findAccounts } from '#app/features/accounting/queries-accounts.server';
import { findOpenItems } from '#app/features/accounting/queries-aged.server';
import { findEntries } from '#app/features/accounting/queries-entries.server';
import { findVat } from '#app/features/accounting/queries-vat.server';
import { findBalances } from '#app/features/accounting/queries-years.server';
import { readPaymentFilter } from '#app/features/payments/forms';
import { findPayments } from '#app/features/payments/queries-payments.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from './asked';
import { accountColumns, agedColumns, balanceColumns, entryColumns, vatColumns } from './books';
import { paymentColumns } from './payments';
import { type Sheet, sheetOf } from './sheet';

type ListOfBooks = (asked: Asked, organisationId: OrganisationId) => Promise<Sheet>;

export const paymentsSheet: ListOfBooks = async ({ db, locale, search }, organisationId) => {
  const rows = await findPayments(db, organisationId, readPaymentFilter(search));
  const t = translator(locale);
  return sheetOf({ name: t('payments.file'), title: t('payments.received.title') }, paymentColumns(t), rows);
};

/** Every list of the books, by the name that its address has. */
export const LISTS_OF_BOOKS: Record<string, ListOfBooks> = {
  async entries(asked, organisationId) {
    const t = translator(asked.locale);
    const filter = readEntryFilter(asked.search, yearOf(asked));
    const rows = await findEntries(asked.db, organisationId, filter);
    return untitled(`${t('accounting.file.entries')}-${filter.year}`, entryColumns(t), rows);
  },
  async balances(asked, organisationId) {
    const t = translator(asked.locale);
    const { year } = readEntryFilter(asked.search, yearOf(asked));
    const rows = await findBalances(asked.db, organisationId, year);
    return untitled(`${t('accounting.file.balances')}-${year}`, balanceColumns(t), rows);
  },
  async vat(asked, organisationId) {
    const t = translator(asked.locale);
    const { year, basis } = readVatFilter(asked.search, yearOf(asked));
    const { events } = await findVat(asked.db, organisationId, basis);
    const rows = events.filter(({ on }) => on.startsWith(String(year)));
    return untitled(`${t('accounting.file.vat')}-${year}`, vatColumns(t), rows);
  },
  async aged(asked, organisationId) {
    const t = translator(asked.locale);
    const { on, edition } = readAgedFilter(asked.search, todayOf(asked));
    const items = await findOpenItems(asked.db, organisationId, on);
    const rows = agedBalance(
      items.filter(({ editionId }) => edition === '' || editionId === edition),
      on,
    );
    return untitled(`${t('accounting.file.aged')}-${on}`, agedColumns(t), rows);
  },
  async accounts({ db, locale }, organisationId) {
    const t = translator(locale);
    const rows = await findAccounts(db, organisationId);
    return untitled(t('accounting.file.accounts'), accountColumns(t), rows);
  },
};

const todayOf = ({ now }: Asked): LocalDate => dayIn(now, BOOK_ZONE);

const yearOf = (asked: Asked): number => Number(todayOf(asked).slice(0, 4));

/** The books' tabs have their files' names. */
const untitled: <Row>(
  name: string,
  columns: Parameters<typeof sheetOf<Row>>[1],
  rows: readonly Row[],
) => Sheet = (name, columns, rows) => sheetOf({ name, title: name }, columns, rows);
