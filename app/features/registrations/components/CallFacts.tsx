import type { ReactNode } from 'react';
import type { LocalDate } from '#app/domain/shared/dates';
import { useFormats, useT } from '#app/i18n/react';
import { CalendarDays, Clock, Euro, MapPin } from '#app/ui/icons';
import type { CallPoster } from '../poster';

/** When, where and from which price: what a poster must say. */
export function CallFacts({ call }: { call: CallPoster }) {
  const t = useT();
  const f = useFormats();
  return (
    <dl className="flex flex-col gap-3">
      {call.venues.map((venue) => (
        <Fact key={venue.name} icon={<CalendarDays size={18} />} name={t('calls.when')}>
          <Days from={venue.from} to={venue.to} />
          {call.venues.length > 1 && <span className="text-muted"> · {venue.name}</span>}
          {call.provisional && venue.from && <span className="text-muted"> ({t('calls.provisional')})</span>}
        </Fact>
      ))}
      <Fact icon={<MapPin size={18} />} name={t('calls.where')}>
        {call.venues.map((venue) => (
          <span key={venue.name} className="block">
            {venue.name}, {venue.address}
          </span>
        ))}
        <span className="block text-sm text-muted">
          {t('calls.local', {
            zone: call.venues[0]?.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? call.city,
          })}
        </span>
      </Fact>
      {call.from && (
        <Fact icon={<Euro size={18} />} name={t('calls.price')}>
          {t(call.from.per === 'm2' ? 'calls.from.m2' : 'calls.from.package', {
            price: f.money({ cents: call.from.cents, currency: call.from.currency }),
          })}
        </Fact>
      )}
      {call.closesOn && (
        <Fact icon={<Clock size={18} />} name={t('calls.deadline')}>
          {t('calls.until', { date: f.date(call.closesOn, 'long') })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="mt-0.5 shrink-0 text-brand">
        {icon}
        <span className="sr-only">{name}</span>
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Days({ from, to }: { from: LocalDate | null; to: LocalDate | null }) {
  const t = useT();
  const f = useFormats();
  if (!from) return <>{t('calls.dates-later')}</>;
  return <>{to && to !== from ? f.dateRange(from, to) : f.date(from, 'long')}</>;
}
