import { airportName, zoneCityName } from '#app/domain/delegations/airports';
import type { TravelChange } from '#app/domain/delegations/changes';
import type { Leg, ProgrammeItem, Stay } from '#app/domain/delegations/delegation';
import { atArrival, atDeparture } from '#app/domain/delegations/tickets';
import { daysBetween, type Locale } from '#app/domain/shared/dates';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import type { Translate } from '#app/i18n/translator';
import type { Edited } from '../steps-change.server';
import { personLines } from './person-lines';
import { peopleIn } from './points';

type Words = { t: Translate; formats: Formats; locale: Locale };

/** A change in words, each flight, room, item or fact of a person as it is now and as it was. */
export function EditedList({ edited }: { edited: Edited }) {
  const words = { t: useT(), formats: useFormats(), locale: useLocale() };
  const lines = linesOf(words, edited);
  if (lines.length === 0) return <p>{words.t('change.nothing')}</p>;
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(words: Words, edited: Edited): string[] {
  if (edited.what === 'travel') return edited.changes.map((change) => travelLine(words, change));
  return edited.what === 'item' ? itemLines(words, edited) : personLines(words, edited);
}

function travelLine(words: Words, change: TravelChange): string {
  return change.what === 'leg'
    ? line(
        words.t,
        'leg',
        change.before && legText(words, change.before),
        change.after && legText(words, change.after),
      )
    : line(
        words.t,
        'stay',
        change.before && stayText(words, change.before),
        change.after && stayText(words, change.after),
      );
}

function itemLines(words: Words, { before, after, names }: Extract<Edited, { what: 'item' }>): string[] {
  const [was, now] = [before && itemText(words, before), after && itemText(words, after)];
  return [
    ...(was === now ? [] : [line(words.t, 'item', was, now)]),
    words.t('change.item.people', { people: peopleIn(words.t, words.formats, names) || '–' }),
  ];
}

function line(t: Translate, what: 'leg' | 'stay' | 'item', was: string | null, now: string | null): string {
  if (now === null) return t(`change.${what}.gone`, { was: was ?? '' });
  return was === null ? t(`change.${what}.added`, { now }) : t(`change.${what}.other`, { now, was });
}

function legText({ t, formats, locale }: Words, leg: Leg): string {
  const leaves = `${airportName(leg.from, locale)} ${formats.dateTime(leg.departsAt, leg.fromZone)}`;
  const lands = `${airportName(leg.to, locale)} ${formats.dateTime(leg.arrivesAt, leg.toZone)}`;
  const facts = [...atDeparture(leg), ...atArrival(leg)].map(
    ({ name, value }) => `${t(`ticket.${name}.field`)} ${value}`,
  );
  return [`${leg.flight}, ${leaves} → ${lands}`, ...facts].join(', ');
}

function stayText({ t, formats }: Words, stay: Stay): string {
  const nights = t('rooming.nights.value', { nights: daysBetween(stay.checkIn, stay.checkOut) });
  return [
    stay.hotel,
    t(`room.${stay.roomType}`).toLowerCase(),
    ...(stay.sharesWithName ? [t('rooming.with', { name: stay.sharesWithName })] : []),
    formats.dateRange(stay.checkIn, stay.checkOut),
    nights,
    ...(stay.confirmation ? [`${t('voucher.confirmation.field')} ${stay.confirmation}`] : []),
    ...(stay.note ? [stay.note] : []),
  ].join(', ');
}

function itemText({ t, formats, locale }: Words, item: ProgrammeItem): string {
  const { startsAt, endsAt, timeZone } = item;
  const clock = t('mission.clock', { city: zoneCityName(timeZone, locale) });
  const details = [
    item.place,
    item.meetingTable && t('itinerary.table', { table: item.meetingTable }),
    item.dress,
  ];
  return [
    t('change.item.title', { title: item.title }),
    `${formats.dateTime(startsAt, timeZone)} – ${formats.time(endsAt, timeZone)} (${clock})`,
    ...details.filter(Boolean),
  ].join(', ');
}
