import type { FirmShare } from '#app/domain/accounting/cost-parts';
import type { EditionCost } from '#app/features/accounting/queries-costs.server';
import type { Translate } from '#app/i18n/translator';
import { type ExportColumn, neutralised } from './export';

/** The list of costs to take away; amounts in euros but where the currency is named. */
export function costColumns(t: Translate): ExportColumn<EditionCost>[] {
  const text = (header: string, width: number, value: (row: EditionCost) => string | null) => ({
    ...{ header, width, value, kind: 'text' as const },
  });
  const amount = (header: string, cents: (row: EditionCost) => number) => ({
    ...{ header, width: 14, kind: 'number' as const, value: (row: EditionCost) => cents(row) / 100 },
  });
  return [
    text(t('costs.column.description'), 40, (row) => row.description),
    text(t('costs.column.supplier'), 30, (row) => row.supplier),
    text(t('costs.column.number'), 18, (row) => row.number),
    { header: t('costs.column.issued'), kind: 'day', width: 12, value: (row) => row.issuedOn },
    { header: t('costs.column.due'), kind: 'day', width: 12, value: (row) => row.dueOn },
    text(t('costs.column.kind'), 16, (row) => t(`costs.kind.${row.kind}`)),
    amount(t('costs.column.exclVat'), (row) => row.euros.exclVatCents),
    amount(t('costs.column.vat'), (row) => row.euros.vatCents),
    amount(t('costs.column.inclVat'), (row) => row.euros.inclVatCents),
    text(t('costs.column.currency'), 9, (row) => row.currency),
    text(t('costs.column.sharing'), 14, (row) => t(`costs.sharing.${row.sharing}`)),
    text(t('costs.column.state'), 12, (row) =>
      t(row.cancelled ? 'costs.state.cancelled' : `costs.state.${row.state}`),
    ),
  ];
}

/** Each firm's parts to take away: one column for each cost that is shared, and their sum. */
export function shareColumns(t: Translate, costs: readonly EditionCost[]): ExportColumn<FirmShare>[] {
  const part = (row: FirmShare, id: string) => row.parts.find(({ costId }) => costId === id)?.cents ?? 0;
  return [
    { header: t('costs.column.firm'), kind: 'text', width: 36, value: (row) => row.company },
    { header: t('costs.column.booth'), kind: 'text', width: 12, value: (row) => row.booth },
    { header: t('costs.column.area'), kind: 'number', width: 8, value: (row) => row.areaHundredths / 100 },
    { header: t('costs.column.delegates'), kind: 'number', width: 10, value: (row) => row.delegates },
    ...costs.map(
      (cost): ExportColumn<FirmShare> => ({
        header: neutralised(`${cost.description} (${t(`costs.sharing.${cost.sharing}`)})`),
        kind: 'number',
        width: 18,
        value: (row) => part(row, cost.id) / 100,
      }),
    ),
    { header: t('costs.column.part'), kind: 'number', width: 16, value: (row) => row.cents / 100 },
  ];
}
