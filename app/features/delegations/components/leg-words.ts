import type { Translate } from '#app/i18n/translator';

/** "8 h 10". */
export const durationOf = (t: Translate, minutes: number): string =>
  t('itinerary.duration', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  });

/** "le lendemain": the day of arrival by the clocks there, seen from the day of departure by the clocks here. */
export function shiftOf(t: Translate, days: number): string {
  if (days < 0) return t('mission.shift.before');
  if (days === 0) return t('mission.shift.same');
  return t(days === 1 ? 'mission.shift.next' : 'mission.shift.later');
}
