import { AGES, type AgedRow } from '#app/domain/accounting/aged';
import type { VatEvent } from '#app/domain/accounting/vat-summary';
import type { AccountRow } from '#app/features/accounting/queries-accounts.server';
import type { EntryRow } from '#app/features/accounting/queries-entries.server';
import type { PartyBalance } from '#app/features/accounting/queries-years.server';
import type { Translate } from '#app/i18n/translator';
import type { ExportColumn } from './export';

const text = <Row>(header: string, width: number, value: (row: Row) => string | null): ExportColumn<Row> => ({
  header,
  kind: 'text',
  width,
  value,
});

/** Amounts in euros. */
const euros = <Row>(header: string, cents: (row: Row) => number): ExportColumn<Row> => ({
  header,
  kind: 'number',
  width: 14,
  value: (row) => cents(row) / 100,
});

const day = <Row>(header: string, value: (row: Row) => string): ExportColumn<Row> => ({
  header,
  kind: 'day',
  width: 12,
  value,
});

export const entryColumns = (t: Translate): ExportColumn<EntryRow>[] => [
  text(t('accounting.column.entry'), 16, (row) => row.name),
  day(t('accounting.column.date'), (row) => row.date),
  text(t('accounting.column.journal'), 18, (row) => t(`accounting.journal.${row.journal}`)),
  text(t('accounting.column.piece'), 20, (row) => row.pieceRef),
  text(t('accounting.column.party'), 34, (row) => row.party),
  text(t('accounting.column.label'), 44, (row) => row.label),
  euros(t('accounting.column.amount'), (row) => row.debitCents),
];

export const balanceColumns = (t: Translate): ExportColumn<PartyBalance>[] => [
  text(t('accounting.column.account'), 12, (row) => row.number),
  text(t('accounting.column.accountLabel'), 40, (row) => row.label),
  text(t('accounting.column.aux'), 14, (row) => row.aux),
  text(t('accounting.column.party'), 34, (row) => row.auxLabel),
  euros(t('accounting.column.debit'), (row) => row.debitCents),
  euros(t('accounting.column.credit'), (row) => row.creditCents),
  euros(t('accounting.column.balance'), (row) => row.cents),
];

/** Paper by paper, each time a part of its VAT fell due. */
export const vatColumns = (t: Translate): ExportColumn<VatEvent & { company: string }>[] => [
  day(t('accounting.vat.due'), (row) => row.on),
  text(t('accounting.column.piece'), 20, (row) => row.number),
  text(t('accounting.column.party'), 34, (row) => row.company),
  text(t('accounting.vat.category'), 10, (row) => row.category),
  { header: t('accounting.vat.rate'), kind: 'number', width: 10, value: (row) => Number(row.ratePercent) },
  euros(t('accounting.vat.base'), (row) => row.basisCents),
  euros(t('accounting.vat.tax'), (row) => row.taxCents),
];

export const agedColumns = (t: Translate): ExportColumn<AgedRow>[] => [
  text(t('accounting.column.party'), 34, (row) => row.company),
  text(t('accounting.aged.edition'), 30, (row) => row.edition),
  ...AGES.map((age) => euros<AgedRow>(t(`accounting.age.${age}`), (row) => row.ages[age])),
  euros(t('accounting.aged.total'), (row) => row.totalCents),
];

export const accountColumns = (t: Translate): ExportColumn<AccountRow>[] => [
  text(t('accounting.accounts.number'), 12, (row) => row.number),
  text(t('accounting.accounts.label'), 44, (row) => row.label),
  text(t('accounting.accounts.use'), 40, (row) =>
    [t(`accounting.role.${row.key.role}`), row.key.rate, row.fair].filter(Boolean).join(' · '),
  ),
];
