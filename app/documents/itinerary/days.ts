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

/** `again` is its title where it goes on overleaf. */
export type ContentDay = { title: string; again: string; zone: string; steps: ContentStep[] };

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
  const title = formatsOf(locale).date(day.date, 'full');
  return {
    title,
    again: t('itinerary.continued', { day: title }),
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
      ...interpreterOf(t, item.interpreter),
      ...(item.dress ? [item.dress] : []),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    strong: item.kind === 'meeting' || item.kind === 'official' || item.kind === 'reception',
  };
}

/** Files say "oui"; whoever types it may name somebody. */
function interpreterOf(t: Translate, interpreter: string | null): string[] {
  if (!interpreter) return [];
  return /^(oui|yes|x)$/i.test(interpreter)
    ? [t('itinerary.interpreter')]
    : [t('itinerary.interpreter.named', { name: interpreter })];
}

export const durationOf = (t: Translate, minutes: number): string =>
  t('itinerary.duration', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  });
