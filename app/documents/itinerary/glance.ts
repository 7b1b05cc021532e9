import type { Leg, ProgrammeItem } from '#app/domain/delegations/delegation';
import type { JourneyDay } from '#app/domain/delegations/journey';
import type { Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';
import { shiftMark } from './clocks';

export type GlanceRow = { day: string; what: string; night: string };

/** More than these isn't seen at a glance: the day itself has them all. */
const MOST = 8;

/** A day in one line: flights, stand hours, official moments, how many meetings; transfers where there is nothing else. */
export function glanceRow(t: Translate, locale: Locale, day: JourneyDay, last: boolean): GlanceRow {
  const formats = formatsOf(locale);
  const items = day.steps.flatMap((step) => (step.what === 'item' ? [step.item] : []));
  const told = items.filter(({ kind }) => kind !== 'transfer' && kind !== 'meeting');
  const meetings = items.filter(({ kind }) => kind === 'meeting').length;
  const begins = ({ title, startsAt, timeZone }: ProgrammeItem) =>
    `${formats.time(startsAt, timeZone)}\u00a0${title}`;
  const what = [
    ...flightsOf(locale, day),
    ...told.slice(0, MOST).map(begins),
    ...(told.length > MOST ? [t('itinerary.glance.more', { count: told.length - MOST })] : []),
    ...(meetings > 0 ? [t('itinerary.glance.meetings', { count: meetings })] : []),
  ];
  const aboard = day.steps.at(-1)?.what === 'departure';
  return {
    day: formats.date(day.date, 'full').replace(/\s\d{4}$/u, ''),
    what:
      (what.length > 0 ? what : items.slice(0, MOST).map(begins)).join('\u00a0· ') ||
      t('itinerary.glance.free'),
    night: shortened(day.night?.hotel) ?? (last || !aboard ? '' : t('itinerary.glance.onboard')),
  };
}

/** Landings of flights that left on another day, then take-offs, each with its landing. */
function flightsOf(locale: Locale, day: JourneyDay): string[] {
  const formats = formatsOf(locale);
  const landing = (leg: Leg) =>
    `${leg.to} ${formats.time(leg.arrivesAt, leg.toZone)}${shiftMark(leg.dayShift)}`;
  const arrivals = day.steps.flatMap((step) =>
    step.what === 'arrival' && step.leg.dayShift !== 0
      ? [`${formats.time(step.at, step.timeZone)} → ${step.leg.to}`]
      : [],
  );
  const departures = day.steps.flatMap((step) =>
    step.what === 'departure'
      ? [`${formats.time(step.at, step.timeZone)} ${step.leg.flight} ${step.leg.from} → ${landing(step.leg)}`]
      : [],
  );
  return [...arrivals, ...departures];
}

const WIDEST = 60;

/** A long name is said whole beside the dates of the stay. */
function shortened(hotel: string | undefined): string | undefined {
  if (!hotel || hotel.length <= WIDEST) return hotel;
  return `${[...hotel].slice(0, WIDEST).join('').trimEnd()}…`;
}
