import { airportName, zoneCityName } from '#app/domain/delegations/airports';
import { homeTime, type JourneyDay, type Step } from '#app/domain/delegations/journey';
import { atArrival, atDeparture } from '#app/domain/delegations/tickets';
import type { Locale } from '#app/domain/shared/dates';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import type { Translate } from '#app/i18n/translator';
import { classNames } from '#app/ui/class-names';
import { durationOf, shiftOf } from './leg-words';

/** Days like a timetable: local time, home time in grey, a line down the day. */
export function Timeline({
  days,
  home,
  booth,
}: {
  days: readonly JourneyDay[];
  home: string;
  booth: string | null;
}) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-6">
      {days.map((day, index) => (
        <section key={`${day.date} ${day.steps.at(0)?.at ?? index}`} className="flex flex-col gap-2">
          <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-1 font-semibold first-letter:uppercase">
            <span className="first-letter:uppercase">{formats.date(day.date, 'full')}</span>
            <span className="text-xs font-normal text-muted">{zonesOf(t, day, locale)}</span>
          </h3>
          <ol className="flex flex-col">
            {day.checkOut && <Hotel text={t('itinerary.checkOut', { hotel: day.checkOut })} />}
            {day.steps.map((step) => (
              <StepRow key={`${step.at} ${titleOf(t, step, locale)}`} step={step} home={home} booth={booth} />
            ))}
            {day.steps.length === 0 && !day.checkOut && <Hotel text={t('itinerary.free')} />}
            {day.night && (
              <Hotel
                text={t(day.night.first ? 'itinerary.checkIn' : 'itinerary.night', {
                  hotel: day.night.hotel,
                })}
              />
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

const ROW = 'relative grid grid-cols-[5rem_1fr] gap-x-8 pb-3';
const DOT = 'absolute top-1.5 left-[5.6rem] size-2.5 rounded-full';

function StepRow({ step, home, booth }: { step: Step; home: string; booth: string | null }) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  const there = homeTime(step.at, step.timeZone, home);
  return (
    <li className={ROW}>
      <span className="text-right tabular-nums">
        <span className="block font-semibold">{formats.time(step.at, step.timeZone)}</span>
        {there && (
          <span className="block text-xs text-muted">
            {formats.time(step.at, home)}
            {there.dayShift !== 0 && <span className="block">{shiftOf(t, there.dayShift)}</span>}
          </span>
        )}
      </span>
      <span aria-hidden className="absolute top-0 bottom-0 left-[5.86rem] w-px bg-accent" />
      <span
        aria-hidden
        className={classNames(DOT, step.what === 'item' ? 'border-2 border-accent bg-raised' : 'bg-accent')}
      />
      <span className="min-w-0 break-words">
        <span className="block font-medium">{titleOf(t, step, locale)}</span>
        <span className="block text-sm text-muted">{detailsOf(t, formats, step, booth, locale)}</span>
      </span>
    </li>
  );
}

function Hotel({ text }: { text: string }) {
  return (
    <li className={ROW}>
      <span />
      <span aria-hidden className={classNames(DOT, 'scale-60 bg-muted')} />
      <span className="text-sm text-muted">{text}</span>
    </li>
  );
}

export function titleOf(t: Translate, step: Step, locale: Locale): string {
  if (step.what === 'departure')
    return t('itinerary.departs', { airport: airportName(step.leg.from, locale) });
  if (step.what === 'arrival') return t('itinerary.arrives', { airport: airportName(step.leg.to, locale) });
  return step.item.title;
}

export function detailsOf(
  t: Translate,
  formats: Formats,
  step: Step,
  booth: string | null,
  locale: Locale,
): string {
  if (step.what === 'arrival') {
    return [
      t('itinerary.landed', { flight: step.leg.flight }),
      ...atArrival(step.leg).map(({ name, value }) => t(`ticket.${name}`, { value })),
      clockOf(t, step.timeZone, locale),
    ].join(' · ');
  }
  if (step.what === 'departure') {
    const { flight, to, minutes, dayShift, arrivesAt, toZone } = step.leg;
    const lands = t('journey.lands', {
      shift: shiftOf(t, dayShift),
      time: formats.time(arrivesAt, toZone),
      clock: clockOf(t, toZone, locale),
    });
    const way = t('itinerary.flight', {
      flight,
      airport: airportName(to, locale),
      duration: durationOf(t, minutes),
    });
    const facts = atDeparture(step.leg).map(({ name, value }) => t(`ticket.${name}`, { value }));
    return [way, lands, ...facts].join(' · ');
  }
  const { item } = step;
  return [
    t(`kind.${item.kind}`),
    t('itinerary.until', { time: formats.time(item.endsAt, item.timeZone) }),
    item.place,
    ...(booth && item.kind === 'fair' ? [t('itinerary.booth.at', { booth })] : []),
    ...(item.meetingTable ? [t('itinerary.table', { table: item.meetingTable })] : []),
    ...(item.interpreter ? [t('itinerary.interpreter')] : []),
    ...(item.dress ? [item.dress] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const clockOf = (t: Translate, zone: string, locale: Locale): string =>
  t('mission.clock', { city: zoneCityName(zone, locale) });

const zonesOf = (t: Translate, day: JourneyDay, locale: Locale): string => {
  const zones = day.steps.length > 0 ? day.steps.map(({ timeZone }) => timeZone) : [day.timeZone];
  return [...new Set(zones)].map((zone) => clockOf(t, zone, locale)).join(' · ');
};
