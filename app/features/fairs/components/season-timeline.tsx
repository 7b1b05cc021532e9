import type { Timeline, TimelineBar } from '#app/domain/fairs/timeline';
import { useFormats, useT } from '#app/i18n/react';

const WIDTH = 960;
const ROW = 36;
const HEAD = 34;

type Props = {
  timeline: Timeline;
  title: string;
  /** What a row says beside its bars: the fair, its days. */
  labelOf: (slug: string) => { name: string; days: string };
  hrefFor: (slug: string) => string;
};

/** The season on a line of months: a bar for each venue's days, its name beside it. Each row is a link. */
export function SeasonTimeline({ timeline, title, labelOf, hrefFor }: Props) {
  const height = HEAD + timeline.rows.length * ROW + 8;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-raised"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: fieldset is no part of SVG */}
      <svg
        role="group"
        aria-label={title}
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="block max-w-none"
      >
        <Months timeline={timeline} height={height} />
        {timeline.rows.map((row, index) => (
          <a key={row.slug} href={hrefFor(row.slug)} className="group">
            <Row bars={row.bars} top={HEAD + index * ROW} label={labelOf(row.slug)} />
          </a>
        ))}
      </svg>
    </section>
  );
}

function Months({ timeline, height }: { timeline: Timeline; height: number }) {
  const t = useT();
  const { month } = useFormats();
  return (
    <g aria-hidden fontSize={12} className="fill-muted">
      {timeline.months.map(({ month: name, from }, index) => {
        const january = name.endsWith('-01');
        return (
          <g key={name}>
            <line
              x1={from * WIDTH}
              x2={from * WIDTH}
              y1={january ? 0 : HEAD - 10}
              y2={height}
              strokeWidth={january ? 1.5 : 1}
              className={january ? 'stroke-edge' : 'stroke-line'}
            />
            <text x={from * WIDTH + 6} y={22}>
              {month(name, 'short')}
              {(january || index === 0) && <tspan fontWeight={700}> {name.slice(0, 4)}</tspan>}
            </text>
          </g>
        );
      })}
      {timeline.today !== null && (
        <g className="fill-brand">
          <line
            x1={timeline.today * WIDTH}
            x2={timeline.today * WIDTH}
            y1={HEAD - 6}
            y2={height}
            strokeWidth={1.5}
            strokeDasharray="2 3"
            className="stroke-brand"
          />
          <text x={timeline.today * WIDTH + 5} y={height - 8} fontWeight={600}>
            {t('season.timeline.today')}
          </text>
        </g>
      )}
    </g>
  );
}

type RowProps = { bars: TimelineBar[]; top: number; label: { name: string; days: string } };

function Row({ bars, top, label }: RowProps) {
  const shown = bars.every(({ certainty }) => certainty === 'month') ? bars.slice(0, 1) : bars;
  const from = Math.min(...shown.map((bar) => bar.from)) * WIDTH;
  const to = Math.max(...shown.map((bar) => Math.max(bar.to * WIDTH, bar.from * WIDTH + 7)));
  const left = to > WIDTH * 0.6;
  const thick = shown.length > 1 ? 8 : 12;
  const first = top + (ROW - shown.length * thick - (shown.length - 1) * 3) / 2;
  return (
    <>
      <rect
        x={0}
        y={top}
        width={WIDTH}
        height={ROW}
        className="fill-transparent group-hover:fill-accent-soft"
      />
      {shown.map((bar, index) => (
        <Bar key={bar.venue} bar={bar} y={first + index * (thick + 3)} height={thick} />
      ))}
      <text
        x={left ? from - 10 : to + 10}
        y={top + ROW / 2 + 4.5}
        textAnchor={left ? 'end' : 'start'}
        fontSize={13}
        className="fill-ink"
        // the month lines behind the words are painted over, so that the words stay easy to read
        stroke="var(--raised)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        <tspan fontWeight={600}>{label.name}</tspan>
        <tspan className="fill-muted">{` · ${label.days}`}</tspan>
      </text>
    </>
  );
}

/** Filled: days announced. Outlined: provisional. Dashed across the month: only the month is known. */
export function Bar({ bar, y, height }: { bar: TimelineBar; y: number; height: number }) {
  const x = bar.from * WIDTH;
  const width = Math.max((bar.to - bar.from) * WIDTH, 7);
  const look = {
    days: { className: 'fill-accent stroke-accent' },
    provisional: { className: 'fill-accent-soft stroke-accent' },
    month: { className: 'fill-sunken stroke-edge', strokeDasharray: '3 3' },
  }[bar.certainty];
  return <rect x={x} y={y} width={width} height={height} rx={3} strokeWidth={1.5} {...look} />;
}
