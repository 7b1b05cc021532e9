import { Link } from '@remix-run/react';
import type { DelegateRole, Leg } from '#app/domain/delegations/delegation';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';

type Traveller = {
  number: number;
  name: string;
  company: string;
  role: DelegateRole;
  booth: string | null;
  /** How many alerts and clashes are about them. */
  points: number;
  from: Leg | null;
  to: Leg | null;
};

/** Who travels, whether something is to be settled, and when they are on the spot. */
export function PeopleTable({ people, mission }: { people: readonly Traveller[]; mission: string }) {
  const t = useT();
  const formats = useFormats();
  return (
    <Table
      name={t('mission.tab.people')}
      rows={people}
      rowKey={({ number }) => `${number}`}
      columns={[
        {
          key: 'name',
          title: t('mission.name'),
          cell: (person) => (
            <Link className="link" to={`/missions/${mission}/delegates/${person.number}`}>
              {person.name}
            </Link>
          ),
        },
        {
          key: 'state',
          title: t('mission.state'),
          cell: ({ points }) =>
            points > 0 ? (
              <State tone="attention">{t('mission.state.look', { count: points })}</State>
            ) : (
              <State tone="done">{t('mission.state.fine')}</State>
            ),
        },
        {
          key: 'arrives',
          title: t('mission.arrives'),
          figures: true,
          cell: ({ from }) => (from ? flightAt(formats, from.flight, from.arrivesAt, from.toZone) : '–'),
        },
        {
          key: 'leaves',
          title: t('mission.leaves'),
          figures: true,
          cell: ({ to }) => (to ? flightAt(formats, to.flight, to.departsAt, to.fromZone) : '–'),
        },
        {
          key: 'company',
          title: t('mission.company'),
          cell: ({ company, role }) =>
            role === 'exhibitor' ? company : `${company} · ${t(`role.${role}`).toLowerCase()}`,
        },
        ...(people.some(({ booth }) => booth !== null)
          ? [{ key: 'booth', title: t('mission.booth'), cell: ({ booth }: Traveller) => booth ?? '–' }]
          : []),
      ]}
    />
  );
}

/** "22/10, 6 h 25 · EK76": the year is the mission's. */
const flightAt = (formats: Formats, flight: string, at: string, zone: string): string =>
  `${formats.dateOf(at, zone, 'short').slice(0, 5)}, ${formats.time(at, zone)} · ${flight}`;
