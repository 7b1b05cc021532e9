import { countryName } from '#app/domain/companies/countries';
import type { Locale } from '#app/domain/shared/dates';
import type { Listed } from '#app/features/registrations/queries-list.server';
import { translator } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** The list as a sheet, in the reader's language. */
export function exportColumns(locale: Locale, segmentName: (code: string) => string): ExportColumn<Listed>[] {
  const t = translator(locale);
  const text = (
    header: string,
    value: (row: Listed) => string | null,
    width?: number,
  ): ExportColumn<Listed> => ({
    header,
    kind: 'text',
    value,
    width,
  });
  const number = (header: string, value: (row: Listed) => number | null): ExportColumn<Listed> => ({
    header,
    kind: 'number',
    value,
    width: 8,
  });
  const day = (header: string, value: (row: Listed) => string | null): ExportColumn<Listed> => ({
    header,
    kind: 'day',
    value,
    width: 12,
  });
  return [
    text(t('registrations.col.company'), (row) => row.company, 36),
    text(t('registrations.col.id'), (row) => row.nationalId),
    text(t('registrations.col.country'), (row) => countryName(row.country, locale)),
    text(t('registrations.col.city'), (row) => row.city),
    text(t('registrations.col.segment'), (row) => row.segment && segmentName(row.segment), 24),
    text(t('registrations.col.decision'), (row) =>
      t(`registrations.decision.${row.withdrawn ? 'withdrawn' : row.decision}`),
    ),
    text(t('registrations.col.reason'), (row) => row.reason, 24),
    number(t('registrations.col.area'), (row) => row.areaWished),
    number(t('registrations.col.min'), (row) => row.areaMin),
    number(t('registrations.col.max'), (row) => row.areaMax),
    text(t('registrations.col.corner'), (row) => t(`registrations.${row.corner}`)),
    text(t('registrations.col.wish'), (row) => row.firstWish),
    number(t('registrations.col.points'), (row) => row.points),
    text(t('registrations.col.member'), (row) => t(row.isMember ? 'registrations.yes' : 'registrations.no')),
    day(t('registrations.col.filed'), (row) => row.filedOn),
    day(t('registrations.col.deposit'), (row) => row.depositOn),
    text(t('registrations.col.aid'), (row) => row.aid, 28),
    text(t('registrations.col.contact'), (row) => row.contact, 24),
    text(t('registrations.col.email'), (row) => row.email, 36),
    text(t('registrations.col.phone'), (row) => row.phone, 20),
  ];
}
