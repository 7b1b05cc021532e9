import { useFormats, useT } from '#app/i18n/react';
import { DataList } from '#app/ui/data-list';
import type { OwnBooth, VenueDays } from '../queries-booth.server';

const SIDES = ['N', 'E', 'S', 'W'] as const;

export function BoothFacts({ booth, venues }: { booth: OwnBooth; venues: readonly VenueDays[] }) {
  const t = useT();
  const formats = useFormats();
  const open = SIDES.filter((side) => booth.openSides.includes(side)).map((side) => t(`papers.side.${side}`));
  return (
    <DataList
      facts={[
        {
          label: t('home.booth.hall'),
          value: t('home.booth.level', { hall: booth.hallName, level: booth.level }),
        },
        { label: t('home.booth.area'), value: formats.area(booth.area) },
        {
          label: t('home.booth.kind'),
          value: booth.use === 'individual' ? t(`papers.kind.${booth.kind}`) : t(`papers.use.${booth.use}`),
        },
        {
          label: t('home.booth.openSides'),
          value: open.length > 0 ? formats.list(open) : t('home.booth.noOpenSide'),
        },
        {
          label: t('home.booth.venue'),
          value: venues.map((venue) => (
            <p key={venue.name}>
              {venue.name}
              <span className="block text-sm text-muted">{venue.address}</span>
              <span className="block text-sm tabular-nums">{daysOf(venue)}</span>
            </p>
          )),
        },
      ]}
    />
  );

  function daysOf({ startsOn, endsOn, timeZone }: VenueDays) {
    if (!startsOn || !endsOn) return t('home.booth.unknownDays');
    const zone = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
    return t('home.booth.days', { days: formats.dateRange(startsOn, endsOn), zone });
  }
}
