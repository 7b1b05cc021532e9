import type { TimelineBar } from '#app/domain/fairs/timeline';
import { useT } from '#app/i18n/react';
import { Bar } from './season-timeline';

const SAMPLES = ['days', 'provisional', 'month'] as const satisfies TimelineBar['certainty'][];

export function TimelineLegend() {
  const t = useT();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {SAMPLES.map((certainty) => (
        <li key={certainty} className="flex items-center gap-2">
          <svg aria-hidden width={26} height={14} viewBox="-1 0 26 14">
            <Bar bar={{ venue: '', from: 0, to: 0.025, certainty }} y={1} height={12} />
          </svg>
          {t(`season.legend.${certainty}`)}
        </li>
      ))}
    </ul>
  );
}
