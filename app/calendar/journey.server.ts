import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import { airportName } from '#app/domain/delegations/airports';
import { concerns, nameOf } from '#app/domain/delegations/delegation';
import type { HotelFacts } from '#app/domain/delegations/on-the-road';
import { type Instant, type Locale, plusDays } from '#app/domain/shared/dates';
import type { KnownDelegate, KnownItem } from '#app/features/delegations/queries-delegation.server';
import { itemDetails, legDetails, stayDetails } from './details';
import { beforeItem, beforeLeg } from './reminders';

export type JourneyToTell = {
  mission: { name: string };
  delegate: KnownDelegate;
  programme: readonly KnownItem[];
  /** What is known of the mission's hotels. */
  hotels?: readonly HotelFacts[];
  /** When the delegation last changed: the stamp of every event. */
  changedAt: Instant;
  locale: Locale;
};

/**
 * A delegate's journey as iCalendar (RFC 5545): flights, programme and nights. Instants are in UTC, so that every calendar
 * shows them right in whichever zone it is, and descriptions say the local time; identities are stable and each state has a
 * higher SEQUENCE than the one before, so that a later file moves events instead of doubling them.
 */
export function journeyCalendar({
  mission,
  delegate,
  programme,
  hotels = [],
  changedAt,
  locale,
}: JourneyToTell): string {
  const calendar = ical({
    name: plain(`${mission.name} · ${nameOf(delegate)}`),
    prodId: { company: 'Pavilion', product: 'Journey', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const state = { stamp: new Date(changedAt), sequence: sequenceAt(changedAt) };
  for (const leg of delegate.legs) {
    const [from, to] = [airportName(leg.from, locale), airportName(leg.to, locale)];
    add(calendar, beforeLeg(leg), {
      ...state,
      id: `${delegate.id}-${leg.direction}-${leg.position}@pavilion`,
      start: new Date(leg.departsAt),
      end: new Date(leg.arrivesAt),
      summary: plain(`${leg.flight} ${from} → ${to}`),
      location: plain(from),
      description: textOf(legDetails(leg, locale)),
    });
  }
  for (const item of programme.filter((one) => concerns(one, delegate))) {
    add(calendar, beforeItem(item), {
      ...state,
      id: `${item.id}-${delegate.id}@pavilion`,
      start: new Date(item.startsAt),
      end: new Date(item.endsAt),
      summary: plain(item.title),
      location: plain(item.place),
      description: textOf(itemDetails(delegate, item, locale)),
    });
  }
  for (const [index, stay] of delegate.stays.entries()) {
    const until = stay.checkOut > stay.checkIn ? stay.checkOut : plusDays(stay.checkIn, 1);
    const facts = hotels.find(({ hotel }) => hotel === stay.hotel);
    add(calendar, undefined, {
      ...state,
      id: `${delegate.id}-stay-${index + 1}@pavilion`,
      allDay: true,
      start: dayOf(stay.checkIn),
      end: dayOf(until),
      summary: plain(stay.hotel),
      location: plain([stay.hotel, facts?.address].filter(Boolean).join(', ')),
      description: textOf(stayDetails(stay, facts, locale)),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return withLastModified(`${calendar.toString()}\r\n`);
}

/** The library sets it below the reminders, where RFC 5545 (3.6.1) has no more properties. Text never begins a line. */
const withLastModified = (text: string): string =>
  text.replace(/^DTSTAMP:(\w+)\r\n/gm, '$&LAST-MODIFIED:$1\r\n');

function add(calendar: ICalCalendar, minutesBefore: number | undefined, event: ICalEventData): void {
  const added = calendar.createEvent(event);
  if (minutesBefore === undefined) return;
  const description = added.summary();
  added.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutesBefore * 60, description });
}

const SINCE = Date.UTC(2020, 0, 1);

/** Seconds, within 31 bits until 2088: programs that know an event take a higher number for its newer state. */
const sequenceAt = (changedAt: Instant): number =>
  Math.max(0, Math.floor((Date.parse(changedAt) - SINCE) / 1000));

const textOf = (lines: readonly string[]): string => lines.map(plain).join('\n');

/** Days of an all-day event are read off the machine's own clocks by the library: noon is that day in any zone. */
const dayOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** A line break in a name would begin a property of its own in a careless reader. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
