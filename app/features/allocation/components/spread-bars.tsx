import { SPREAD } from '#app/domain/allocation/difference';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

/** One thing that is set against others: how many firms are in each group, those without a booth first. */
export type Series = { name: string; counts: readonly number[] };

const [WIDTH, HEIGHT, TOP, FOOT] = [660, 220, 22, 34];

/** Hollow, full, hatched: three that differ without colour. */
const LOOKS = [
  { fill: 'fill-raised stroke-muted', swatch: 'border-muted bg-raised' },
  { fill: 'fill-accent stroke-accent', swatch: 'border-accent bg-accent' },
  { fill: 'fill-[url(#spread-hatch)] stroke-attention', swatch: 'border-attention bg-attention-soft' },
] as const;

/** How many firms are how satisfied: a bar with its figure for each series in each group, and the same as a table. */
export function SpreadBars({ series }: { series: readonly Series[] }) {
  const t = useT();
  const groups = useGroups();
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const step = WIDTH / groups.length;
  const bar = Math.min(30, (step - 20) / series.length);
  return (
    <div className="flex flex-col gap-4 xl:flex-row xl:items-start">
      <figure className="flex min-w-0 flex-1 flex-col gap-2">
        <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {series.map(({ name }, index) => (
            <span key={name} className="flex items-center gap-2">
              <span aria-hidden className={`inline-block size-3.5 border-2 ${LOOKS[index]?.swatch}`} />
              {name}
            </span>
          ))}
        </figcaption>
        <svg
          role="img"
          aria-label={t('study.spread')}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="h-auto w-full max-w-[46rem] text-ink"
        >
          <Hatch />
          {groups.map((group, at) => {
            const start = step * (at + 0.5) - (bar * series.length) / 2;
            return (
              <g key={group}>
                {series.map(({ name, counts }, index) => (
                  <Bar
                    key={name}
                    x={start + bar * index}
                    width={bar - 3}
                    count={counts[at] ?? 0}
                    look={LOOKS[index]?.fill ?? ''}
                    most={most}
                  />
                ))}
                <text
                  x={step * (at + 0.5)}
                  y={HEIGHT - 12}
                  textAnchor="middle"
                  className="text-[14px] max-sm:text-[20px]"
                  fill="currentColor"
                >
                  {group}
                </text>
              </g>
            );
          })}
          <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="currentColor" />
        </svg>
      </figure>
      <div className="min-w-0 xl:w-96">
        <SpreadTable groups={groups} series={series} />
      </div>
    </div>
  );
}

function useGroups(): string[] {
  const t = useT();
  const from = (index: number) => (index === 0 ? 0 : (SPREAD[index - 1] ?? 0) + 1);
  return [
    t('study.spread.none'),
    ...SPREAD.map((to, index) => t('study.spread.range', { from: from(index), to })),
  ];
}

const Hatch = () => (
  <defs>
    <pattern
      id="spread-hatch"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" className="fill-attention-soft" />
      <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2.5" className="stroke-attention" />
    </pattern>
  </defs>
);

type BarProps = { x: number; width: number; count: number; most: number; look: string };

function Bar({ x, width, count, most, look }: BarProps) {
  const height = ((HEIGHT - TOP - FOOT) * count) / most;
  const y = HEIGHT - FOOT - height;
  return (
    <>
      <rect {...{ x, y, width, height, strokeWidth: 1.5 }} className={look} />
      <text
        x={x + width / 2}
        y={y - 6}
        textAnchor="middle"
        className="text-[13px] max-sm:text-[19px]"
        fill="currentColor"
      >
        {count}
      </text>
    </>
  );
}

type Line = { group: string; counts: number[] };

function SpreadTable({ groups, series }: { groups: readonly string[]; series: readonly Series[] }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<Line>[] = [
    { key: 'group', title: t('study.spread.group'), cell: (line) => line.group },
    ...series.map(({ name }, index) => ({
      key: name,
      title: name,
      figures: true,
      cell: (line: Line) => f.number(line.counts[index] ?? 0),
    })),
  ];
  const rows = groups.map((group, at) => ({ group, counts: series.map(({ counts }) => counts[at] ?? 0) }));
  return <Table name={t('study.spread')} columns={columns} rows={rows} rowKey={({ group }) => group} />;
}
