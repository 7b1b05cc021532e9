import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { airportName } from '#app/domain/delegations/airports';
import { concerns, nameOf } from '#app/domain/delegations/delegation';
import { type Instant, type Locale, plusDays } from '#app/domain/shared/dates';
import type { KnownDelegate, KnownItem } from '#app/features/delegations/queries-delegation.server';
import { translator } from '#app/i18n/translator';

export type JourneyToTell = {
  mission: { name: string };
  delegate: KnownDelegate;
  programme: readonly KnownItem[];
  /** When the delegation last changed: the stamp of every event. */
  changedAt: Instant;
  locale: Locale;
};

/**
 * A delegate's journey as iCalendar (RFC 5545): flights, programme and nights. Instants are in UTC, so that every calendar
 * shows them right in whichever zone it is; identities are stable, so that a later file moves events instead of doubling.
 */
export function journeyCalendar({ mission, delegate, programme, changedAt, locale }: JourneyToTell): string {
  const t = translator(locale);
  const calendar = ical({
    name: plain(`${mission.name} · ${nameOf(delegate)}`),
    prodId: { company: 'Pavilion', product: 'Journey', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stamp = new Date(changedAt);
  for (const leg of delegate.legs) {
    calendar.createEvent({
      id: `${delegate.id}-${leg.direction}-${leg.position}@pavilion`,
      stamp,
      start: new Date(leg.departsAt),
      end: new Date(leg.arrivesAt),
      summary: plain(`${leg.flight} ${airportName(leg.from, locale)} → ${airportName(leg.to, locale)}`),
      location: plain(airportName(leg.from, locale)),
      description: t('itinerary.duration', {
        hours: Math.floor(leg.minutes / 60),
        minutes: String(leg.minutes % 60).padStart(2, '0'),
      }),
    });
  }
  for (const item of programme.filter((one) => concerns(one, delegate))) {
    calendar.createEvent({
      id: `${item.id}-${delegate.id}@pavilion`,
      stamp,
      start: new Date(item.startsAt),
      end: new Date(item.endsAt),
      summary: plain(item.title),
      location: plain(item.place),
      description: plain(detailsOf(delegate, item, t).join(' · ')),
    });
  }
  for (const [index, stay] of delegate.stays.entries()) {
    const until = stay.checkOut > stay.checkIn ? stay.checkOut : plusDays(stay.checkIn, 1);
    calendar.createEvent({
      id: `${delegate.id}-stay-${index + 1}@pavilion`,
      stamp,
      allDay: true,
      start: dayOf(stay.checkIn),
      end: dayOf(until),
      summary: plain(stay.hotel),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const detailsOf = (delegate: KnownDelegate, item: KnownItem, t: ReturnType<typeof translator>): string[] => [
  t(`kind.${item.kind}`),
  ...(delegate.booth && item.kind === 'fair' ? [t('itinerary.booth.at', { booth: delegate.booth })] : []),
  ...(item.meetingTable ? [t('itinerary.table', { table: item.meetingTable })] : []),
  ...(item.interpreter ? [t('itinerary.interpreter')] : []),
  ...(item.dress ? [item.dress] : []),
];

/** Days of an all-day event are read off the machine's own clocks by the library: noon is that day in any zone. */
const dayOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** A line break in a name would begin a property of its own in a careless reader. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
