import { homeCity } from '#app/domain/delegations/cities';
import { homeTime, type JourneyDay, type Step } from '#app/domain/delegations/journey';
import { formatsOf } from '#app/i18n/formats';
import { clockAt, clockOn, clocksOf, shiftMark, type Told } from './clocks';
import { wordsOf } from './step-words';

export type ContentStep = {
  kind: 'flight' | 'item' | 'hotel';
  time: string;
  /** The reader's home time, or '' where it is the same. */
  home: string;
  /** Whose time it is from here on, where it isn't the one before; else ''. */
  clock: string;
  title: string;
  details: string;
  strong: boolean;
};

/** `again` is its title where it goes on overleaf, `clock` whose time it begins with, `beside` whose time stands in grey. */
export type ContentDay = {
  title: string;
  again: string;
  clock: string;
  beside: string;
  steps: ContentStep[];
};

/** One day like a timetable: local time, home time beside it, what happens. */
export function dayContent(told: Told, day: JourneyDay): ContentDay {
  const { t, locale } = told;
  const title = formatsOf(locale).date(day.date, 'full');
  const first = day.steps.at(0);
  const steps = day.steps.map((step, index) => stepContent(told, step, day.steps[index - 1]));
  return {
    title,
    again: t('itinerary.continued', { day: title }),
    clock: first ? clockAt(told, first) : clockOn(told, day.timeZone, `${day.date}T12:00:00Z`),
    beside: steps.some(({ home }) => home !== '')
      ? t('itinerary.beside', { city: homeCity(told.legs, told.home, locale) })
      : '',
    steps: [
      ...(day.checkOut ? [hotelStep(t('itinerary.checkOut', { hotel: day.checkOut }))] : []),
      ...steps,
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

const hotelStep = (title: string): ContentStep => ({
  kind: 'hotel',
  time: '',
  home: '',
  clock: '',
  title,
  details: '',
  strong: false,
});

function stepContent(told: Told, step: Step, before: Step | undefined): ContentStep {
  const formats = formatsOf(told.locale);
  const atHome = homeTime(step.at, step.timeZone, told.home);
  return {
    kind: step.what === 'item' ? 'item' : 'flight',
    time: formats.time(step.at, step.timeZone),
    home: atHome ? `${formats.time(step.at, told.home)}${shiftMark(atHome.dayShift)}` : '',
    clock: before && clocksOf(before) !== clocksOf(step) ? clockAt(told, step) : '',
    ...wordsOf(told, step),
  };
}
