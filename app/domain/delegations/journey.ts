import { DateTime } from 'luxon';
import { dayIn, type Instant, type LocalDate, plusDays } from '#app/domain/shared/dates';
import { concerns, type Delegate, type Leg, legsOf, type ProgrammeItem } from './delegation';
import { localTimeIn } from './local-time';

/** Something at a moment of one's journey, on the clocks of its place. */
export type Step = { at: Instant; timeZone: string } & (
  | { what: 'departure'; leg: Leg }
  | { what: 'arrival'; leg: Leg }
  | { what: 'item'; item: ProgrammeItem; endsAt: Instant }
);

/** One day by the clocks of the place, in the order in which it is lived; `night` is where one sleeps at its end. */
export type JourneyDay = {
  date: LocalDate;
  timeZone: string;
  steps: Step[];
  checkOut: string | null;
  night: { hotel: string; first: boolean } | null;
};

/** The zone of the reader's own clocks: where the way out begins, or the way back ends. */
export function homeZoneOf(delegate: { legs: readonly Leg[] }, fallback = 'Europe/Paris'): string {
  const [out, back] = [legsOf(delegate, 'outward').at(0), legsOf(delegate, 'return').at(-1)];
  return out?.fromZone ?? back?.toZone ?? fallback;
}

/** Flights and programme of one delegate in the order of the instants. */
export function stepsOf(delegate: Delegate, programme: readonly ProgrammeItem[]): Step[] {
  const flights = delegate.legs.flatMap((leg): Step[] => [
    { at: leg.departsAt, timeZone: leg.fromZone, what: 'departure', leg },
    { at: leg.arrivesAt, timeZone: leg.toZone, what: 'arrival', leg },
  ]);
  const items = programme
    .filter((item) => concerns(item, delegate))
    .map(
      (item): Step => ({
        at: item.startsAt,
        endsAt: item.endsAt,
        timeZone: item.timeZone,
        what: 'item',
        item,
      }),
    );
  return [...flights, ...items].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * One delegate's journey day by day. Days follow the instants: whoever flies east over the date line lives a day twice,
 * whoever flies west may land on the day before; nights without anything else to do still have their day. None without
 * flights and programme: no clocks say whose days they are.
 */
export function journeyOf(delegate: Delegate, programme: readonly ProgrammeItem[]): JourneyDay[] {
  const days: JourneyDay[] = [];
  for (const step of stepsOf(delegate, programme)) {
    const date = dayIn(step.at, step.timeZone);
    const last = days.at(-1);
    if (last && last.date === date) last.steps.push(step);
    else {
      if (last) days.push(...quietDays(last, date));
      days.push({ date, timeZone: step.timeZone, steps: [step], checkOut: null, night: null });
    }
  }
  return withStays(delegate, days).map((day, index, all) =>
    withNight(
      delegate,
      day,
      all.slice(index + 1).some((later) => later.date === day.date),
    ),
  );
}

function quietDays(after: JourneyDay, before: LocalDate): JourneyDay[] {
  return emptyDays(after.steps.at(-1)?.timeZone ?? after.timeZone, plusDays(after.date, 1), before);
}

function emptyDays(timeZone: string, from: LocalDate, before: LocalDate): JourneyDay[] {
  const days: JourneyDay[] = [];
  for (let date = from; date < before; date = plusDays(date, 1)) {
    days.push({ date, timeZone, steps: [], checkOut: null, night: null });
  }
  return days;
}

/** Where no flight says when somebody comes or leaves, their stay does. */
function withStays(delegate: Delegate, days: JourneyDay[]): JourneyDay[] {
  const [first, last] = [days.at(0), days.at(-1)];
  const checkIn = delegate.stays
    .map((stay) => stay.checkIn)
    .sort()
    .at(0);
  const checkOut = delegate.stays
    .map((stay) => stay.checkOut)
    .sort()
    .at(-1);
  if (!first || !last || !checkIn || !checkOut) return days;
  const comes = legsOf(delegate, 'outward').length > 0;
  const leaves = legsOf(delegate, 'return').length > 0;
  return [
    ...(comes ? [] : emptyDays(first.timeZone, checkIn, first.date)),
    ...days,
    ...(leaves ? [] : quietDays(last, plusDays(checkOut, 1))),
  ];
}

function withNight(delegate: Delegate, day: JourneyDay, again: boolean): JourneyDay {
  if (again) return day;
  const stay = delegate.stays.find(({ checkIn, checkOut }) => checkIn <= day.date && day.date < checkOut);
  const left = delegate.stays.find(({ checkOut, checkIn }) => checkOut === day.date && checkIn < checkOut);
  return {
    ...day,
    checkOut: left && left.hotel !== stay?.hotel ? left.hotel : null,
    night: stay ? { hotel: stay.hotel, first: stay.checkIn === day.date } : null,
  };
}

/**
 * The step that somebody is in or that comes next at a moment; null when the journey is over. During stand hours, what
 * comes next within them is the next thing.
 */
export function nextStep(steps: readonly Step[], now: Instant): Step | null {
  const ahead = steps.filter((step) => endOf(step) > now);
  const frame = ahead.find((step) => isFrame(step) && step.at <= now);
  const next = ahead.find((step) => !isFrame(step)) ?? null;
  if (frame && (!next || next.at >= endOf(frame))) return frame;
  return next ?? ahead.at(0) ?? null;
}

/**
 * A journey seen at a moment: days that are over, those that aren't, and the step one is in or that comes next. A day is over
 * by the clocks of the place where it ends: who flies west lives on in it when it is already tomorrow where they came from.
 */
export function journeyAt<Day extends JourneyDay>(days: readonly Day[], now: Instant) {
  const next = nextStep(
    days.flatMap(({ steps }) => steps),
    now,
  );
  const today = days.findIndex((day) => dayIn(now, day.steps.at(-1)?.timeZone ?? day.timeZone) <= day.date);
  return {
    past: today === -1 ? days : days.slice(0, today),
    ahead: today === -1 ? [] : days.slice(today),
    next,
    begun: next !== null && next.at <= now,
  };
}

const endOf = (step: Step): Instant => (step.what === 'item' ? step.endsAt : step.at);

const isFrame = (step: Step): boolean =>
  step.what === 'item' && (step.item.kind === 'fair' || step.item.kind === 'set-up');

/** "14:30" and the day's distance on the reader's home clocks: −1, 0 or 1 day from the day it is on the spot. */
export function homeTime(
  at: Instant,
  timeZone: string,
  homeZone: string,
): { local: string; dayShift: number } | null {
  const there = localTimeIn(at, timeZone);
  const home = localTimeIn(at, homeZone);
  if (there === home) return null;
  const days = DateTime.fromISO(home.slice(0, 10), { zone: 'utc' }).diff(
    DateTime.fromISO(there.slice(0, 10), { zone: 'utc' }),
    'days',
  ).days;
  return { local: home, dayShift: Math.round(days) };
}
