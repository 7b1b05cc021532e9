import type { Edition, VenueDays } from '#app/features/fairs/queries.server';
import { useFormats, useT } from '#app/i18n/react';

/** Days at a venue in words, saying so when they are not sure. */
export function useVenueDays(): (venue: Pick<VenueDays, 'start' | 'end'>, period: string | null) => string {
  const t = useT();
  const f = useFormats();
  return ({ start, end }, period) => {
    if (start && end) return f.dateRange(start, end);
    return period ? t('season.month', { month: f.month(period) }) : t('season.unknown');
  };
}

/** The days of an edition, a line for each venue; the venue is named where there are several. */
export function EditionDates({ edition }: { edition: Pick<Edition, 'venues' | 'period'> }) {
  const t = useT();
  const days = useVenueDays();
  const several = edition.venues.length > 1 && edition.venues.some(({ start }) => start !== null);
  const lines = several ? edition.venues : edition.venues.slice(0, 1);
  return (
    <ul className="flex flex-col gap-0.5">
      {lines.map((venue) => (
        <li key={venue.name}>
          {days(venue, edition.period)}
          {several && <span className="text-muted"> · {venue.name}</span>}
          {venue.start && venue.provisional && (
            <span className="text-muted"> ({t('season.provisional')})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
