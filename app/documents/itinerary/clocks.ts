import { DateTime } from 'luxon';
import { airportCity } from '#app/domain/delegations/airports';
import { cityIn } from '#app/domain/delegations/cities';
import type { Leg } from '#app/domain/delegations/delegation';
import type { Step } from '#app/domain/delegations/journey';
import { dayIn, daysBetween, type Instant, type Locale } from '#app/domain/shared/dates';
import type { Translate } from '#app/i18n/translator';

/** Whose journey is told, in which language, and by which clocks they live at home. */
export type Told = { t: Translate; locale: Locale; legs: readonly Leg[]; home: string; booth: string | null };

/** "heure de Hong Kong, UTC+8" at a step: by the city of its airport, else where the way out ends. */
export function clockAt({ t, locale, legs }: Told, step: Step): string {
  const city = cityOf(step, locale) ?? cityIn(legs, step.timeZone, locale);
  return t('itinerary.zone', { city, offset: offsetAt(step.at, step.timeZone) });
}

/** As `clockAt`, on a day without anything to do. */
export function clockOn({ t, locale, legs }: Told, timeZone: string, at: Instant): string {
  const city = cityIn(legs, timeZone, locale);
  return t('itinerary.zone', { city, offset: offsetAt(at, timeZone) });
}

function cityOf(step: Step, locale: Locale): string | undefined {
  if (step.what === 'departure') return airportCity(step.leg.from, locale);
  return step.what === 'arrival' ? airportCity(step.leg.to, locale) : undefined;
}

/** The same for two moments whose clocks show the same: a zone changes its own in spring and autumn. */
export const clocksOf = ({ at, timeZone }: { at: Instant; timeZone: string }): string =>
  `${timeZone} ${offsetAt(at, timeZone)}`;

/** "UTC+8", "UTC−9:30". */
const offsetAt = (at: Instant, zone: string): string => `UTC${signed(DateTime.fromISO(at, { zone }).offset)}`;

/** "+7", "−9", "+5:30": hours by which the clocks of a zone are ahead of those of another at a moment. */
export function hourDifference(at: Instant, zone: string, home: string): string {
  return signed(DateTime.fromISO(at, { zone }).offset - DateTime.fromISO(at, { zone: home }).offset);
}

function signed(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** " (+1)" beside a time that is on the day after another, "" beside one on the same day. */
export const shiftMark = (days: number): string => (days === 0 ? '' : ` (${signed(days * 60)})`);

/** Days from the local day of one moment to that of a later one in the same zone. */
export const daysApart = (from: Instant, to: Instant, zone: string): number =>
  daysBetween(dayIn(from, zone), dayIn(to, zone));
