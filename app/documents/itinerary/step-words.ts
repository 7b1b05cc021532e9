import { airportName } from '#app/domain/delegations/airports';
import { type Leg, legsOf, type ProgrammeItem } from '#app/domain/delegations/delegation';
import type { Step } from '#app/domain/delegations/journey';
import { minutesBetween } from '#app/domain/delegations/leg';
import { counterpartOf, interpreterOf } from '#app/domain/delegations/meeting';
import { atArrival, atDeparture } from '#app/domain/delegations/tickets';
import { formatsOf } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';
import { daysApart, shiftMark, type Told } from './clocks';

export type StepWords = { title: string; details: string; strong: boolean };

/** What happens at a step, and what somebody under way needs to know of it. */
export function wordsOf(told: Told, step: Step): StepWords {
  if (step.what === 'departure') return departureWords(told, step.leg);
  return step.what === 'arrival' ? arrivalWords(told, step.leg) : itemWords(told, step.item);
}

function departureWords({ t, locale }: Told, leg: Leg): StepWords {
  const airport = airportName(leg.to, locale);
  const flight = t('itinerary.flight', {
    flight: leg.flight,
    airport,
    duration: durationOf(t, leg.minutes),
  });
  const lands = formatsOf(locale).time(leg.arrivesAt, leg.toZone);
  return {
    title: t('itinerary.departs', { airport: airportName(leg.from, locale) }),
    details: [
      flight,
      t('itinerary.lands', { time: `${lands}${shiftMark(leg.dayShift)}` }),
      ...factsOf(t, atDeparture(leg)),
    ].join(' · '),
    strong: true,
  };
}

function arrivalWords({ t, locale, legs }: Told, leg: Leg): StepWords {
  return {
    title: t('itinerary.arrives', { airport: airportName(leg.to, locale) }),
    details: [
      t('itinerary.landed', { flight: leg.flight }),
      ...factsOf(t, atArrival(leg)),
      ...connectionOf(t, locale, legs, leg),
    ].join(' · '),
    strong: true,
  };
}

const factsOf = (t: Translate, facts: ReturnType<typeof atDeparture>): string[] =>
  facts.map(({ name, value }) => t(`ticket.${name}`, { value }));

/** How long until the next flight of the same way, and from where when it is another airport. */
function connectionOf(t: Translate, locale: Told['locale'], legs: readonly Leg[], leg: Leg): string[] {
  const next = legsOf({ legs }, leg.direction).find(({ departsAt }) => departsAt >= leg.arrivesAt);
  if (!next) return [];
  const duration = durationOf(t, minutesBetween(leg.arrivesAt, next.departsAt));
  const { flight, from } = next;
  return from === leg.to
    ? [t('itinerary.connection', { flight, duration })]
    : [t('itinerary.connection.elsewhere', { flight, duration, airport: airportName(from, locale) })];
}

function itemWords({ t, locale, booth }: Told, item: ProgrammeItem): StepWords {
  const ends = formatsOf(locale).time(item.endsAt, item.timeZone);
  const shift = shiftMark(daysApart(item.startsAt, item.endsAt, item.timeZone));
  const [counterpart, interpreter] = [counterpartOf(item), interpreterOf(item)];
  return {
    title: item.title,
    details: [
      t(`kind.${item.kind}`),
      t('itinerary.until', { time: `${ends}${shift}` }),
      item.place,
      ...(booth && item.kind === 'fair' ? [t('itinerary.booth.at', { booth })] : []),
      ...(item.meetingTable ? [t('itinerary.table', { table: item.meetingTable })] : []),
      ...(counterpart ? [t('itinerary.counterpart', { name: counterpart })] : []),
      ...(interpreter ? [interpretedBy(t, interpreter.name)] : []),
      ...(item.dress ? [item.dress] : []),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    strong: item.kind === 'meeting' || item.kind === 'official' || item.kind === 'reception',
  };
}

const interpretedBy = (t: Translate, name: string | null): string =>
  name ? t('itinerary.interpreter.named', { name }) : t('itinerary.interpreter');

const durationOf = (t: Translate, minutes: number): string =>
  t('itinerary.duration', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  });
