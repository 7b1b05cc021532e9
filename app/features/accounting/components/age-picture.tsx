import type { Age } from '#app/domain/accounting/aged';
import { useFormats, useT } from '#app/i18n/react';

const SHOWN = ['NOT_DUE', 'TO_30', 'TO_60', 'TO_90', 'OVER_90'] as const;

/** From quiet to loud, each a step darker too, so that grey print still tells them apart. */
const FILLS = {
  NOT_DUE: 'var(--line)',
  TO_30: 'var(--attention-soft)',
  TO_60: 'var(--attention)',
  TO_90: 'var(--wrong)',
  OVER_90: 'var(--ink)',
} as const;

/** One bar of what is owed, by age; its table stands below it. */
export function AgePicture({ ages }: { ages: Record<Age, number> }) {
  const t = useT();
  const f = useFormats();
  const owed = SHOWN.reduce((sum, age) => sum + Math.max(0, ages[age]), 0);
  if (owed === 0) return null;
  let at = 0;
  const parts = SHOWN.map((age) => {
    const width = (100 * Math.max(0, ages[age])) / owed;
    const part = { age, width, x: at };
    at += width;
    return part;
  }).filter(({ width }) => width > 0);
  const words = (age: Age) => `${t(`accounting.age.${age}`)} ${f.percent(ages[age] / owed)}`;
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={`${t('accounting.aged.picture')}: ${f.list(parts.map(({ age }) => words(age)))}`}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-6 w-full max-w-3xl"
      >
        {parts.map(({ age, width, x }) => (
          <rect
            key={age}
            x={x}
            y={0.2}
            width={width}
            height={5.6}
            fill={FILLS[age]}
            stroke="var(--edge)"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map(({ age }) => (
          <span key={age} className="flex items-center gap-2">
            <svg aria-hidden viewBox="0 0 12 12" className="size-3">
              <rect x={0.5} y={0.5} width={11} height={11} fill={FILLS[age]} stroke="var(--edge)" />
            </svg>
            {words(age)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
