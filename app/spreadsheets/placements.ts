import type { Locale } from '#app/domain/shared/dates';
import type { AllocationView } from '#app/features/allocation/queries-view.server';
import { wordReason } from '#app/features/allocation/reason-words';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** Everybody of a version: those who have a booth, then those who have none. */
export const placementRows = ({ placed, unplaced }: AllocationView) => [
  ...placed,
  ...unplaced.map((row) => ({
    ...row,
    booth: null,
    hall: null,
    area: null,
    wishRank: null,
    satisfaction: null,
  })),
];

type Row = ReturnType<typeof placementRows>[number];

export function placementColumns(locale: Locale): ExportColumn<Row>[] {
  const t = translator(locale);
  const f = formatsOf(locale);
  return [
    { header: t('allocation.company'), kind: 'text', width: 34, value: (row) => row.company },
    { header: t('allocation.firm'), kind: 'text', width: 20, value: (row) => row.firm },
    { header: t('allocation.booth'), kind: 'text', value: (row) => row.booth },
    { header: t('allocation.hall'), kind: 'text', value: (row) => row.hall },
    { header: t('allocation.area'), kind: 'number', value: (row) => row.area },
    { header: t('allocation.wish'), kind: 'number', value: (row) => row.wishRank },
    { header: t('allocation.satisfaction'), kind: 'number', value: (row) => row.satisfaction },
    { header: t('allocation.points'), kind: 'number', value: (row) => row.points },
    {
      header: t('allocation.reasons'),
      kind: 'text',
      width: 90,
      value: (row) => row.reasons.map((reason) => wordReason(t, f, reason)).join(' '),
    },
  ];
}
