import { airportCity, airportName } from '#app/domain/delegations/airports';
import { cityIn } from '#app/domain/delegations/cities';
import type { Leg, ProgrammeItem, Stay } from '#app/domain/delegations/delegation';
import { counterpartOf, interpreterOf } from '#app/domain/delegations/meeting';
import type { HotelFacts } from '#app/domain/delegations/on-the-road';
import { atArrival, atDeparture } from '#app/domain/delegations/tickets';
import { dayIn, type Instant, type Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';

/** A flight's hours as its ticket has them: a calendar shows them by the clocks of whoever looks. */
export function legDetails(leg: Leg, locale: Locale): string[] {
  const t = translator(locale);
  const [from, to] = [airportName(leg.from, locale), airportName(leg.to, locale)];
  const at = (instant: Instant, zone: string, airport: string) =>
    t('calendar.when', {
      when: formatsOf(locale).dateTime(instant, zone, 'full'),
      city: airportCity(airport, locale),
    });
  const told = (what: string, told: string) => t('calendar.line', { what, told });
  return [
    t('calendar.line', {
      what: t('itinerary.departs', { airport: from }),
      told: at(leg.departsAt, leg.fromZone, leg.from),
    }),
    ...atDeparture(leg).map(({ name, value }) => told(t(`ticket.${name}.field`), value)),
    t('calendar.line', {
      what: t('itinerary.arrives', { airport: to }),
      told: at(leg.arrivesAt, leg.toZone, leg.to),
    }),
    ...atArrival(leg).map(({ name, value }) => told(t(`ticket.${name}.field`), value)),
    t('calendar.line', {
      what: t('calendar.duration'),
      told: t('itinerary.duration', {
        hours: Math.floor(leg.minutes / 60),
        minutes: String(leg.minutes % 60).padStart(2, '0'),
      }),
    }),
  ];
}

type Traveller = { legs: readonly Leg[]; booth: string | null };

/** The local time in words, then what one needs to know on the spot. */
export function itemDetails({ legs, booth }: Traveller, item: ProgrammeItem, locale: Locale): string[] {
  const t = translator(locale);
  const formats = formatsOf(locale);
  const { startsAt, endsAt, timeZone } = item;
  const [counterpart, interpreter] = [counterpartOf(item), interpreterOf(item)];
  const sameDay = dayIn(startsAt, timeZone) === dayIn(endsAt, timeZone);
  const ends = sameDay ? formats.time(endsAt, timeZone) : formats.dateTime(endsAt, timeZone, 'full');
  const facts = [
    t(`kind.${item.kind}`),
    ...(booth && item.kind === 'fair' ? [t('itinerary.booth.at', { booth })] : []),
    ...(item.meetingTable ? [t('itinerary.table', { table: item.meetingTable })] : []),
    ...(counterpart ? [t('itinerary.counterpart', { name: counterpart })] : []),
    ...(interpreter ? [interpretedBy(t, interpreter.name)] : []),
    ...(item.dress ? [item.dress] : []),
  ];
  const when = `${formats.dateTime(startsAt, timeZone, 'full')} – ${ends}`;
  return [t('calendar.when', { when, city: cityIn(legs, timeZone, locale) }), facts.join(' · ')];
}

const interpretedBy = (t: Translate, name: string | null): string =>
  name ? t('itinerary.interpreter.named', { name }) : t('itinerary.interpreter');

/** The room, then what is known of the hotel. */
export function stayDetails(stay: Stay, facts: HotelFacts | undefined, locale: Locale): string[] {
  const t = translator(locale);
  const room = t(`room.${stay.roomType}`);
  return [
    stay.sharesWithName ? t('itinerary.hotel.shared', { room, name: stay.sharesWithName }) : room,
    stay.confirmation && t('voucher.confirmation', { value: stay.confirmation }),
    stay.note,
    facts?.localName,
    facts?.localAddress,
    facts?.phone && t('road.phone.told', { phone: facts.phone }),
    facts?.note,
  ].filter((line) => typeof line === 'string');
}
