import { Link } from '@remix-run/react';
import type { Stay } from '#app/domain/delegations/delegation';
import { daysBetween } from '#app/domain/shared/dates';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';

type Guest = { key: string; person: { number: number; name: string }; stay: Stay; remarks: string };

/** Who sleeps at one hotel, in which room and with whom. */
export function GuestTable({
  hotel,
  guests,
  mission,
}: {
  hotel: string;
  guests: readonly Guest[];
  mission: string;
}) {
  const t = useT();
  const formats = useFormats();
  return (
    <Table
      name={hotel}
      rows={guests}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          title: t('mission.name'),
          cell: ({ person }) => (
            <Link className="link" to={`/missions/${mission}/delegates/${person.number}`}>
              {person.name}
            </Link>
          ),
        },
        { key: 'room', title: t('mission.room'), cell: ({ stay }) => t(`room.${stay.roomType}`) },
        { key: 'with', title: t('mission.shares'), cell: ({ stay }) => stay.sharesWithName ?? '–' },
        { key: 'in', title: t('mission.in'), figures: true, cell: ({ stay }) => formats.date(stay.checkIn) },
        {
          key: 'out',
          title: t('mission.out'),
          figures: true,
          cell: ({ stay }) => formats.date(stay.checkOut),
        },
        {
          key: 'nights',
          title: t('mission.nights'),
          figures: true,
          cell: ({ stay }) => {
            const nights = daysBetween(stay.checkIn, stay.checkOut);
            return nights > 0 ? nights : <State tone="attention">{nights}</State>;
          },
        },
        {
          key: 'diet',
          title: t('mission.diet'),
          wrap: true,
          cell: ({ stay: { confirmation }, remarks }) =>
            [confirmation && t('voucher.confirmation', { value: confirmation }), remarks]
              .filter(Boolean)
              .join(', ') || '–',
        },
      ]}
    />
  );
}
