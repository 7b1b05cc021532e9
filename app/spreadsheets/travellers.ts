import { nameOf, presenceOf } from '#app/domain/delegations/delegation';
import { needsIn } from '#app/domain/delegations/glossary';
import type { Locale } from '#app/domain/shared/dates';
import type { KnownDelegate } from '#app/features/delegations/queries-delegation.server';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** Who travels, when and where they sleep; no passport, and nobody to call in an emergency: a list goes round. */
export function travellerColumns(locale: Locale): ExportColumn<KnownDelegate>[] {
  const t = translator(locale);
  const f = formatsOf(locale);
  const text = (
    header: string,
    value: (row: KnownDelegate) => string | null,
    width = 16,
  ): ExportColumn<KnownDelegate> => ({ ...{ header, kind: 'text', width, value } });
  return [
    { header: t('rooming.number'), kind: 'number', width: 6, value: (row) => row.number },
    text(t('mission.name'), nameOf, 28),
    text(t('mission.company'), (row) => row.company, 32),
    text(t('participants.job'), (row) => row.jobTitle, 28),
    text(t('mission.role'), (row) => t(`role.${row.role}`)),
    text(t('mission.booth'), (row) => row.booth, 10),
    text(t('travellers.email'), (row) => row.email, 32),
    text(t('travellers.phone'), (row) => row.phone, 20),
    text(t('travellers.diet'), (row) => needsIn(locale, row.diet), 20),
    text(
      t('mission.arrives'),
      (row) => {
        const { from } = presenceOf(row);
        return from && `${from.flight} · ${f.dateTime(from.arrivesAt, from.toZone)}`;
      },
      32,
    ),
    text(
      t('mission.leaves'),
      (row) => {
        const { to } = presenceOf(row);
        return to && `${to.flight} · ${f.dateTime(to.departsAt, to.fromZone)}`;
      },
      32,
    ),
    text(t('travellers.hotel'), (row) => row.stays.map(({ hotel }) => hotel).join(' · '), 30),
    text(t('rooming.room'), (row) => row.stays.map(({ roomType }) => roomType).join(' · '), 10),
  ];
}
