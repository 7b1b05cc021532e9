import { Link } from '@remix-run/react';
import { zoneCityName } from '#app/domain/delegations/airports';
import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import type { LocalDate } from '#app/domain/shared/dates';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import { Table } from '#app/ui/table';
import { peopleIn } from './points';

type Item = Omit<ProgrammeItem, 'participants'> & { id: string; who: string[] };

/** One day of the programme by the clocks of its place. */
export function ProgrammeDay({ day, items, mission }: { day: LocalDate; items: Item[]; mission: string }) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  const date = formats.date(day, 'full');
  const zones = [...new Set(items.map(({ timeZone }) => timeZone))];
  const clock = ({ timeZone }: Item) => t('mission.clock', { city: zoneCityName(timeZone, locale) });
  return (
    <Section
      title={<span className="inline-block first-letter:uppercase">{date}</span>}
      intro={zones.map((zone) => t('mission.clock', { city: zoneCityName(zone, locale) })).join(' · ')}
    >
      <Table
        name={date}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            title: t('mission.what'),
            wrap: true,
            cell: (item) => (
              <Link className="link" to={`/missions/${mission}/programme/${item.id}`}>
                {item.title}
              </Link>
            ),
          },
          {
            key: 'when',
            title: t('mission.when'),
            figures: true,
            cell: (item) =>
              [
                `${formats.time(item.startsAt, item.timeZone)} – ${formats.time(item.endsAt, item.timeZone)}`,
                ...(zones.length > 1 ? [clock(item)] : []),
              ].join(', '),
          },
          { key: 'kind', title: t('mission.item.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          { key: 'place', title: t('mission.place'), wrap: true, cell: ({ place }) => place || '–' },
          {
            key: 'who',
            title: t('mission.who'),
            wrap: true,
            cell: ({ audience, who }) =>
              audience === 'named' ? peopleIn(t, formats, who, 12) : t(`mission.who.${audience}`),
          },
        ]}
      />
    </Section>
  );
}
