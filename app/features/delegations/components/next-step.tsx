import { zoneCityName } from '#app/domain/delegations/airports';
import { homeTime, type Step } from '#app/domain/delegations/journey';
import { minutesBetween } from '#app/domain/delegations/leg';
import type { Instant } from '#app/domain/shared/dates';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import type { Translate } from '#app/i18n/translator';
import { Card } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import type { JourneyShown } from '../queries-shown.server';
import { durationOf, shiftOf } from './leg-words';
import { detailsOf, titleOf } from './timeline';

/** What a traveller is in, or what comes next: the first thing on the page. */
export function NextStep({
  next,
  begun,
  now,
  shown: { home, booth, days },
}: {
  next: Step | null;
  begun: boolean;
  now: Instant;
  shown: JourneyShown;
}) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  if (!next) return days.length > 0 ? <Notice tone="done">{t('journey.over')}</Notice> : null;
  const there = homeTime(next.at, next.timeZone, home);
  const homeWords = [
    formats.time(next.at, home),
    ...(there && there.dayShift !== 0 ? [shiftOf(t, there.dayShift)] : []),
  ].join(' ');
  const onTheWay = next.what === 'arrival' && next.leg.departsAt <= now;
  const state = begun ? 'journey.now' : onTheWay ? 'journey.on-the-way' : 'journey.next';
  return (
    <Card className="border-l-4 border-l-accent">
      <p className="text-sm font-semibold text-accent">
        <span>{t(state)}</span>
        {!begun && (
          <span className="font-normal">
            {onTheWay ? ' ' : ', '}
            {untilWords(t, minutesBetween(now, next.at))}
          </span>
        )}
      </p>
      <p className="text-2xl font-semibold tracking-tight tabular-nums">
        {formats.time(next.at, next.timeZone)}
      </p>
      <p className="text-sm text-muted">
        <span className="inline-block first-letter:uppercase">
          {formats.dateOf(next.at, next.timeZone, 'full')}
        </span>
        {`, ${t('mission.clock', { city: zoneCityName(next.timeZone, locale) })}`}
        {there && ` (${t('journey.home', { time: homeWords, city: zoneCityName(home, locale) })})`}
      </p>
      <p className="mt-2 text-lg font-semibold">{titleOf(t, next, locale)}</p>
      <p className="text-muted">{detailsOf(t, formats, next, booth, locale)}</p>
    </Card>
  );
}

const [HOUR, DAY] = [60, 1440];

/** "dans 3 h 10": in days from two of them on. */
function untilWords(t: Translate, minutes: number): string {
  if (minutes >= 2 * DAY) return t('journey.in.days', { count: Math.floor(minutes / DAY) });
  if (minutes >= HOUR) return t('journey.in', { duration: durationOf(t, minutes) });
  return t('journey.in.minutes', { count: Math.max(1, minutes) });
}
