import { useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { Edition } from '../queries.server';
import { useVenueDays } from './edition-dates';

/** Each venue of an edition with its own days, which are local ones. */
export function VenueTable({ edition }: { edition: Pick<Edition, 'venues' | 'period'> }) {
  const t = useT();
  const days = useVenueDays();
  return (
    <Table
      name={t('edition.venues')}
      rows={edition.venues}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: t('edition.venue'), cell: ({ name }) => name },
        {
          key: 'days',
          title: t('season.dates'),
          cell: (venue) => (
            <span className="flex items-center gap-2 whitespace-nowrap">
              {days(venue, edition.period)}
              {venue.start && venue.provisional && <State tone="attention">{t('season.provisional')}</State>}
            </span>
          ),
        },
        { key: 'zone', title: t('edition.zone'), cell: ({ timeZone }) => timeZone },
        { key: 'address', title: t('edition.address'), wrap: true, cell: ({ address }) => address },
      ]}
    />
  );
}
