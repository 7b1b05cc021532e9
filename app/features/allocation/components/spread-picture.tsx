import { SPREAD } from '#app/domain/allocation/difference';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

type Spread = { before: readonly number[]; after: readonly number[] };

const [WIDTH, HEIGHT, TOP, FOOT] = [600, 210, 22, 34];
const BAR = 30;

/** How many firms are how satisfied, before and after: pairs of bars with their figures, and the same as a table. */
export function SpreadPicture({ spread }: { spread: Spread }) {
  const t = useT();
  const groups = useGroups();
  const most = Math.max(1, ...spread.before, ...spread.after);
  const step = WIDTH / groups.length;
  const tall = HEIGHT - TOP - FOOT;
  return (
    <div className="flex flex-col gap-4 lg:flex-row lg:items-start">
      <figure className="flex min-w-0 flex-1 flex-col gap-2">
        <Legend />
        <svg
          role="img"
          aria-label={t('study.spread')}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="h-auto w-full max-w-[44rem] text-ink"
        >
          {groups.map((group, index) => {
            const middle = step * (index + 0.5);
            return (
              <g key={group}>
                <Bar x={middle - BAR - 2} count={spread.before[index] ?? 0} {...{ most, tall }} />
                <Bar x={middle + 2} count={spread.after[index] ?? 0} {...{ most, tall }} after />
                <text x={middle} y={HEIGHT - 12} textAnchor="middle" fontSize="14" fill="currentColor">
                  {group}
                </text>
              </g>
            );
          })}
          <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="currentColor" />
        </svg>
      </figure>
      <div className="min-w-0 lg:w-80">
        <SpreadTable groups={groups} spread={spread} />
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

type BarProps = { x: number; count: number; most: number; tall: number; after?: boolean };

/** The bar before is hollow and the bar after is full, so that they differ without colour. */
function Bar({ x, count, most, tall, after = false }: BarProps) {
  const height = (tall * count) / most;
  const y = HEIGHT - FOOT - height;
  return (
    <>
      <rect
        {...{ x, y, height, width: BAR, strokeWidth: 1.5 }}
        className={after ? 'fill-accent stroke-accent' : 'fill-raised stroke-muted'}
      />
      <text x={x + BAR / 2} y={y - 6} textAnchor="middle" fontSize="14" fill="currentColor">
        {count}
      </text>
    </>
  );
}

function Legend() {
  const t = useT();
  return (
    <figcaption className="flex gap-5 text-sm">
      <span className="flex items-center gap-2">
        <span aria-hidden className="inline-block size-3.5 border-2 border-muted bg-raised" />
        {t('study.spread.before')}
      </span>
      <span className="flex items-center gap-2">
        <span aria-hidden className="inline-block size-3.5 border-2 border-accent bg-accent" />
        {t('study.spread.after')}
      </span>
    </figcaption>
  );
}

type Line = { group: string; before: number; after: number };

function SpreadTable({ groups, spread }: { groups: string[]; spread: Spread }) {
  const t = useT();
  const f = useFormats();
  const columns: Column<Line>[] = [
    { key: 'group', title: t('study.spread.group'), cell: (line) => line.group },
    { key: 'before', title: t('study.spread.before'), figures: true, cell: (line) => f.number(line.before) },
    { key: 'after', title: t('study.spread.after'), figures: true, cell: (line) => f.number(line.after) },
  ];
  const rows = groups.map((group, index) => {
    return { group, before: spread.before[index] ?? 0, after: spread.after[index] ?? 0 };
  });
  return <Table name={t('study.spread')} columns={columns} rows={rows} rowKey={({ group }) => group} />;
}
