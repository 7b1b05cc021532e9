import type { Instant } from '#app/domain/shared/dates';
import { useFormats, useT } from '#app/i18n/react';
import { CalendarClock } from './icons';

/** Says that time stands still here, so that nobody takes a demonstration for today. */
export function ClockBand({ at }: { at: Instant }) {
  const t = useT();
  const formats = useFormats();
  return (
    <aside
      data-band
      aria-label={t('ui.clock.name')}
      className="flex min-h-6 items-center justify-center gap-2 bg-attention-soft px-4 py-1 text-center text-xs text-attention print:hidden"
    >
      <CalendarClock size={14} className="shrink-0" />
      {t('ui.clock', { date: formats.dateOf(at, 'Europe/Paris', 'long') })}
    </aside>
  );
}
