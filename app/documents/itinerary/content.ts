import type { Cell } from '#app/documents/kit/table.server';
import { type MissionFacts, missionHead, supportOf, titleOf } from '#app/documents/mission-paper';
import { airportName } from '#app/domain/delegations/airports';
import { homeCity } from '#app/domain/delegations/cities';
import { legsOf, nameOf, type Stay } from '#app/domain/delegations/delegation';
import { homeZoneOf, journeyOf } from '#app/domain/delegations/journey';
import { daysBetween } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';
import type { Told } from './clocks';
import { type ContentDay, dayContent } from './days';
import { type GlanceRow, glanceRow } from './glance';
import { type Fact, practicalOf } from './practical';
import { type HotelBlock, hotelBlocks, roadRows, urgentOf } from './road';
import type { ItinerarySnapshot } from './snapshot';

/** What an itinerary says, in words, in reading order. */
export type ItineraryContent = {
  head: ReturnType<typeof missionHead>;
  traveller: { label: string; lines: string[] };
  departure: { label: string; value: string; note?: string };
  facts: Fact[];
  hotels: HotelBlock[];
  glance: { title: string; columns: string[]; rows: GlanceRow[] };
  days: { title: string; note: string; days: ContentDay[] };
  contacts: { title: string; columns: string[]; rows: Cell[][]; colleagues: string | null };
  urgent: ReturnType<typeof urgentOf>;
  practical: ReturnType<typeof practicalOf>;
  support: string | null;
};

export function itineraryContent(snapshot: ItinerarySnapshot): ItineraryContent {
  const { locale, mission, delegate } = snapshot;
  const t = translator(locale);
  const home = homeZoneOf(delegate);
  const days = journeyOf({ ...NOBODY, ...delegate }, snapshot.programme);
  const told: Told = { t, locale, legs: delegate.legs, home, booth: snapshot.booth };
  const urgent = urgentOf(t, snapshot);
  const timetable = days.map((day) => dayContent(told, day));
  const head = missionHead(mission, t('itinerary.title'), locale);
  return {
    head: { ...head, foot: `${head.foot} · ${t('itinerary.private', { name: nameOf(delegate) })}` },
    traveller: {
      label: t('itinerary.traveller'),
      lines: [
        `${titleOf(t, delegate.title)} ${nameOf(delegate)}`.trim(),
        delegate.company,
        delegate.jobTitle,
      ].filter((line) => line !== ''),
    },
    departure: departureOf(t, snapshot),
    facts: factsOf(t, snapshot),
    hotels: hotelBlocks(t, snapshot),
    glance: {
      title: t('itinerary.glance'),
      columns: [t('itinerary.glance.day'), t('itinerary.glance.what'), t('itinerary.glance.night')],
      rows: days.map((day, index) => glanceRow(t, locale, day, index === days.length - 1)),
    },
    days: {
      title: t('itinerary.days'),
      note: timetable.some(({ beside }) => beside !== '')
        ? t('itinerary.days.note', { city: homeCity(delegate.legs, home, locale) })
        : t('itinerary.days.same'),
      days: timetable,
    },
    contacts: {
      title: t('itinerary.contacts'),
      columns: [t('itinerary.contact.name'), t('itinerary.contact.role'), t('itinerary.contact.phone')],
      rows: [
        ...roadRows(t, snapshot),
        ...snapshot.contacts.map(({ name, role, jobTitle, phone }) => [
          name,
          jobTitle || t(`role.${role}`),
          phone ?? '–',
        ]),
      ],
      colleagues: snapshot.colleagues.length
        ? t('itinerary.colleagues', { names: formatsOf(locale).list(snapshot.colleagues) })
        : null,
    },
    urgent,
    practical: practicalOf(t, snapshot, home, urgent !== null),
    support: supportOf(t, mission, locale),
  };
}

/** Facts that a journey doesn't need and that this paper must not know. */
const NOBODY = {
  nationality: null,
  locale: 'fr',
  email: null,
  phone: null,
  diet: null,
  passportExpiresOn: null,
  emergencyContact: null,
  emergencyPhone: null,
  remarks: null,
} as const;

function departureOf(t: Translate, { locale, delegate }: ItinerarySnapshot) {
  const leg = legsOf(delegate, 'outward').at(0);
  if (!leg) return { label: t('itinerary.departure'), value: t('itinerary.noFlight') };
  const formats = formatsOf(locale);
  return {
    label: `${t('itinerary.departure')} · ${formats.dateOf(leg.departsAt, leg.fromZone, 'full')}`,
    value: formats.time(leg.departsAt, leg.fromZone),
    note: [
      t('itinerary.hero', {
        flight: leg.flight,
        from: airportName(leg.from, locale),
        to: airportName(leg.to, locale),
      }),
      ...(leg.fromTerminal ? [t('ticket.fromTerminal', { value: leg.fromTerminal })] : []),
      ...(leg.booking ? [t('ticket.booking', { value: leg.booking })] : []),
    ].join(', '),
  };
}

function factsOf(t: Translate, { locale, mission, delegate, booth }: ItinerarySnapshot): Fact[] {
  const fair = mission.fair;
  return [
    ...(fair ? [{ label: t('itinerary.fair'), value: fair.name, note: venuesOf(t, fair, locale) }] : []),
    ...(delegate.role === 'exhibitor'
      ? [{ label: t('itinerary.booth'), value: booth ?? t('itinerary.boothUnknown') }]
      : []),
    ...delegate.stays.map((stay) => hotelOf(t, stay, locale)),
  ];
}

function venuesOf(
  t: Translate,
  fair: NonNullable<MissionFacts['fair']>,
  locale: ItinerarySnapshot['locale'],
): string {
  const formats = formatsOf(locale);
  const venues = fair.venues.flatMap(({ name, address, startsOn, endsOn }) => [
    startsOn && endsOn ? `${name}, ${formats.dateRange(startsOn, endsOn)}` : name,
    ...(address ? [address] : []),
  ]);
  return [...venues, ...(fair.provisional ? [t('itinerary.datesProvisional')] : [])].join('\n');
}

function hotelOf(t: Translate, stay: Stay, locale: ItinerarySnapshot['locale']): Fact {
  const formats = formatsOf(locale);
  const room = t(`room.${stay.roomType}`);
  return {
    label: t('itinerary.hotel'),
    value: stay.hotel,
    note: [
      t('itinerary.hotel.nights', {
        dates: formats.dateRange(stay.checkIn, stay.checkOut),
        nights: Math.max(0, daysBetween(stay.checkIn, stay.checkOut)),
      }),
      stay.sharesWithName ? t('itinerary.hotel.shared', { room, name: stay.sharesWithName }) : room,
      ...(stay.confirmation ? [t('voucher.confirmation', { value: stay.confirmation })] : []),
      ...(stay.note ? [stay.note] : []),
    ].join('\n'),
  };
}
