import type { Cell } from '#app/documents/kit/table.server';
import type { MissionListContent } from '#app/documents/mission-list.server';
import { type MissionSnapshot, missionHead, titleOf } from '#app/documents/mission-paper';
import { type Delegate, presenceOf, ROOM_TYPES, type Stay } from '#app/domain/delegations/delegation';
import { nationalityIn, needsIn } from '#app/domain/delegations/glossary';
import { inRooms, roomsNeeded } from '#app/domain/delegations/rooms';
import { daysBetween } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';

export type RoomingPerson = Pick<
  Delegate,
  | 'number'
  | 'title'
  | 'familyName'
  | 'givenName'
  | 'company'
  | 'nationality'
  | 'diet'
  | 'remarks'
  | 'legs'
  | 'stays'
>;

export type RoomingSnapshot = MissionSnapshot<RoomingPerson>;

type Sleeper = { person: RoomingPerson; stay: Stay };

/** What a rooming list says: one table for each hotel, in the order of the rooms to prepare. */
export function roomingContent({ locale, mission, people }: RoomingSnapshot): MissionListContent {
  const t = translator(locale);
  const sleepers = people.flatMap((person) => person.stays.map((stay) => ({ person, stay })));
  const hotels = [...new Set(sleepers.map(({ stay }) => stay.hotel))].sort((a, b) =>
    a.localeCompare(b, locale),
  );
  return {
    head: missionHead(mission, t('rooming.title'), locale),
    sum: {
      label: t('rooming.hero'),
      value: roomsInWords(t, sleepers),
      note: t('rooming.hero.note', {
        persons: new Set(sleepers.map(({ person }) => person.number)).size,
        hotels: hotels.length,
      }),
    },
    columns: [
      t('rooming.number'),
      t('rooming.name'),
      t('rooming.room'),
      t('rooming.nights'),
      t('rooming.arrival'),
      t('rooming.departure'),
      t('rooming.remarks'),
    ],
    sections: hotels.map((hotel) => {
      const guests = sleepers.filter(({ stay }) => stay.hotel === hotel);
      return {
        title: hotel,
        note: t('rooming.hotel.counts', { persons: guests.length, rooms: roomsInWords(t, guests) }),
        rows: inRooms(guests).map((sleeper) => rowOf(t, locale, sleeper)),
      };
    }),
    note: t('rooming.note'),
  };
}

function roomsInWords(t: Translate, sleepers: readonly Sleeper[]): string {
  const needed = roomsNeeded(sleepers);
  return ROOM_TYPES.filter((type) => needed[type] > 0)
    .map((type) => t('rooming.rooms', { count: needed[type], type }))
    .join(' · ');
}

const EARLY = '06:00';
const LATE = '22:00';

function rowOf(t: Translate, locale: RoomingSnapshot['locale'], { person, stay }: Sleeper): Cell[] {
  const formats = formatsOf(locale);
  const { from, to } = presenceOf(person);
  const day = (date: string) => withoutYear(formats.date(date));
  const clock = from?.arrival.slice(11) ?? '';
  const hour = clock !== '' && clock < EARLY ? t('rooming.early') : clock >= LATE ? t('rooming.late') : '';
  const nights = Math.max(0, daysBetween(stay.checkIn, stay.checkOut));
  return [
    `${person.number}`,
    {
      text: `${person.familyName}, ${person.givenName}`,
      note: [titleOf(t, person.title), person.company, nationalityIn(locale, person.nationality)]
        .filter(Boolean)
        .join('\u00a0· '),
      strong: true,
    },
    {
      text: stay.roomType,
      note: stay.sharesWithName ? t('rooming.with', { name: stay.sharesWithName }) : undefined,
    },
    {
      text: withoutYear(formats.dateRange(stay.checkIn, stay.checkOut)),
      note: t('rooming.nights.value', { nights }),
    },
    from
      ? {
          text: `${day(from.arrival.slice(0, 10))} ${formats.time(from.arrivesAt, from.toZone)}`,
          note: [from.flight, hour].filter(Boolean).join(', '),
        }
      : '–',
    to
      ? {
          text: `${day(to.departure.slice(0, 10))} ${formats.time(to.departsAt, to.fromZone)}`,
          note: to.flight,
        }
      : '–',
    [
      stay.confirmation && t('voucher.confirmation', { value: stay.confirmation }),
      ...[person.diet, person.remarks, stay.note ?? null].map((text) => needsIn(locale, text)),
    ]
      .filter(Boolean)
      .join('\n'),
  ];
}

/** "9–15 nov.": a month in letters is read the same in every country; the year stands in the head. */
const withoutYear = (date: string): string => date.replace(/\s\d{4}$/u, '');

/** Of each person what a hotel needs; no passport, no number to call, no booking of a flight. */
export const roomingPerson = (delegate: Delegate): RoomingPerson => ({
  number: delegate.number,
  title: delegate.title,
  familyName: delegate.familyName,
  givenName: delegate.givenName,
  company: delegate.company,
  nationality: delegate.nationality,
  diet: delegate.diet,
  remarks: delegate.remarks,
  legs: delegate.legs.map(({ booking: _, baggage: __, ...leg }) => leg),
  stays: delegate.stays,
});
