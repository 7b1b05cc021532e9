import { DateTime } from 'luxon';
import { airportName, zoneCityName } from '#app/domain/delegations/airports';
import { homeTime, type JourneyDay, type Step } from '#app/domain/delegations/journey';
import type { Instant, Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';

export type ContentStep = {
  kind: 'flight' | 'item' | 'hotel';
  time: string;
  /** The reader's home time, or '' where it is the same. */
  home: string;
  title: string;
  details: string;
  strong: boolean;
};

export type ContentDay = { title: string; zone: string; steps: ContentStep[] };

export type GlanceRow = { day: string; what: string; night: string };

export const zoneCity = (zone: string, locale: Locale): string => zoneCityName(zone, locale);

/** "+7", "−9", "+5:30": hours by which the clocks of a zone are ahead of those of another at a moment. */
export function hourDifference(at: Instant, zone: string, home: string): string {
  const minutes = DateTime.fromISO(at, { zone }).offset - DateTime.fromISO(at, { zone: home }).offset;
  return signed(minutes);
}

function signed(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** One day like a timetable: local time, home time beside it, what happens. */
export function dayContent(
  t: Translate,
  locale: Locale,
  day: JourneyDay,
  home: string,
  booth: string | null,
): ContentDay {
  const zones = [
    ...new Set(day.steps.length > 0 ? day.steps.map(({ timeZone }) => timeZone) : [day.timeZone]),
  ];
  const at = day.steps.at(0)?.at ?? `${day.date}T12:00:00Z`;
  return {
    title: formatsOf(locale).date(day.date, 'full'),
    zone: zones.map((zone) => zoneOf(t, locale, zone, at)).join(' · '),
    steps: [
      ...(day.checkOut ? [hotelStep(t('itinerary.checkOut', { hotel: day.checkOut }))] : []),
      ...day.steps.map((step) => stepContent(t, locale, step, home, booth)),
      ...(day.night
        ? [
            hotelStep(
              t(day.night.first ? 'itinerary.checkIn' : 'itinerary.night', { hotel: day.night.hotel }),
            ),
          ]
        : []),
    ],
  };
}

const zoneOf = (t: Translate, locale: Locale, zone: string, at: Instant): string =>
  t('itinerary.zone', {
    city: zoneCity(zone, locale),
    offset: `UTC${signed(DateTime.fromISO(at, { zone }).offset)}`,
  });

const hotelStep = (title: string): ContentStep => ({
  kind: 'hotel',
  time: '',
  home: '',
  title,
  details: '',
  strong: false,
});

function stepContent(
  t: Translate,
  locale: Locale,
  step: Step,
  home: string,
  booth: string | null,
): ContentStep {
  const formats = formatsOf(locale);
  const told = homeTime(step.at, step.timeZone, home);
  const shift = told && told.dayShift !== 0 ? ` (${told.dayShift > 0 ? '+' : '−'}1)` : '';
  return {
    kind: step.what === 'item' ? 'item' : 'flight',
    time: formats.time(step.at, step.timeZone),
    home: told ? `${formats.time(step.at, home)}${shift}` : '',
    ...wordsOf(t, locale, step, booth),
  };
}

function wordsOf(
  t: Translate,
  locale: Locale,
  step: Step,
  booth: string | null,
): { title: string; details: string; strong: boolean } {
  if (step.what === 'departure') {
    const { leg } = step;
    const duration = durationOf(t, leg.minutes);
    return {
      title: t('itinerary.departs', { airport: airportName(leg.from, locale) }),
      details: t('itinerary.flight', { flight: leg.flight, airport: airportName(leg.to, locale), duration }),
      strong: true,
    };
  }
  if (step.what === 'arrival') {
    const { leg } = step;
    return {
      title: t('itinerary.arrives', { airport: airportName(leg.to, locale) }),
      details: t('itinerary.landed', { flight: leg.flight }),
      strong: true,
    };
  }
  const { item } = step;
  const until = formatsOf(locale).time(item.endsAt, item.timeZone);
  return {
    title: item.title,
    details: [
      t(`kind.${item.kind}`),
      t('itinerary.until', { time: until }),
      item.place,
      ...(booth && item.kind === 'fair' ? [t('itinerary.booth.at', { booth })] : []),
      ...(item.meetingTable ? [t('itinerary.table', { table: item.meetingTable })] : []),
      ...(item.interpreter ? [t('itinerary.interpreter')] : []),
      ...(item.dress ? [item.dress] : []),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    strong: item.kind === 'meeting' || item.kind === 'official' || item.kind === 'reception',
  };
}

export const durationOf = (t: Translate, minutes: number): string =>
  t('itinerary.duration', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  });

/** A day in one line: flights, stand hours, official moments, how many meetings. Transfers are left to the day itself. */
export function glanceRow(t: Translate, locale: Locale, day: JourneyDay, last: boolean): GlanceRow {
  const formats = formatsOf(locale);
  const departures = day.steps.flatMap((step) =>
    step.what === 'departure'
      ? [`${formats.time(step.at, step.timeZone)} ${step.leg.flight} ${step.leg.from} → ${step.leg.to}`]
      : [],
  );
  const arrivals = day.steps.flatMap((step) =>
    step.what === 'arrival' && step.leg.dayShift !== 0
      ? [`${formats.time(step.at, step.timeZone)} → ${step.leg.to}`]
      : [],
  );
  const items = day.steps.flatMap((step) => (step.what === 'item' ? [step.item] : []));
  const told = items.filter(({ kind }) => kind !== 'transfer' && kind !== 'meeting');
  const meetings = items.filter(({ kind }) => kind === 'meeting').length;
  const what = [
    ...arrivals,
    ...departures,
    ...told.map(({ title, startsAt, timeZone }) => `${formats.time(startsAt, timeZone)} ${title}`),
    ...(meetings > 0 ? [t('itinerary.glance.meetings', { count: meetings })] : []),
  ];
  const aboard = day.steps.at(-1)?.what === 'departure';
  return {
    day: formats.date(day.date, 'full').replace(/\s\d{4}$/u, ''),
    what: what.join(' · ') || (items.length > 0 ? t('kind.transfer') : t('itinerary.glance.free')),
    night: day.night?.hotel ?? (last || !aboard ? '' : t('itinerary.glance.onboard')),
  };
}
