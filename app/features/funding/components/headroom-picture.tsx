import { headroomDrawing } from '#app/domain/funding/headroom';
import type { CeilingFacts } from '#app/domain/funding/paper-snapshots';
import { useFormats, useT } from '#app/i18n/react';
import type { FirmLedger } from '../queries-firm-ledger.server';

const WIDTH = 720;
const HEIGHT = 220;
const FOOT = 24;
/** So that an aid of the last day is whole in sight. */
const END = 8;

/** The sum of three years' aid rising towards its ceiling. The ledger beneath is its table. */
export function HeadroomPicture({
  ceiling,
  entries,
}: {
  ceiling: CeilingFacts;
  entries: FirmLedger['entries'];
}) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  const { steps, ceilingY, years } = headroomDrawing(
    ceiling,
    entries.filter(({ counted }) => counted),
  );
  const plot = HEIGHT - FOOT;
  const lineAt = ceilingY * plot;
  const last = steps.at(-1);
  const path = steps.reduce(
    (drawn, { x, y }) => `${drawn} H ${x * (WIDTH - END)} V ${y * plot}`,
    `M 0 ${plot}`,
  );
  const top = last ? last.y * plot : plot;
  const sumBelow = top < lineAt + 28;
  return (
    <figure className="max-w-4xl overflow-x-auto rounded-lg border border-line bg-raised p-4">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t('aid.ledger.picture')}. ${t('aid.ledger.picture.sum', { used: money(ceiling.usedCents) })}. ${t('aid.ledger.picture.ceiling', { ceiling: money(ceiling.ceilingCents) })}.`}
        className="w-full min-w-[32rem] text-ink"
      >
        {years.map(({ year, x }) => (
          <g key={year}>
            <line x1={x * (WIDTH - END)} x2={x * (WIDTH - END)} y1={0} y2={plot} className="stroke-line" />
            <text x={x * (WIDTH - END) + 4} y={HEIGHT - 6} fontSize={13} className="fill-muted">
              {year}
            </text>
          </g>
        ))}
        {last && <path d={`${path} H ${WIDTH - END} V ${plot} Z`} className="fill-accent-soft stroke-none" />}
        {last && (
          <path d={`${path} H ${WIDTH - END}`} fill="none" strokeWidth={2} className="stroke-accent" />
        )}
        {steps.map(({ on, x, y, sumCents }) => (
          <circle
            key={`${on} ${sumCents}`}
            cx={x * (WIDTH - END)}
            cy={y * plot}
            r={4}
            className="fill-accent"
          />
        ))}
        <line
          x1={0}
          x2={WIDTH}
          y1={lineAt}
          y2={lineAt}
          strokeWidth={2}
          strokeDasharray="6 4"
          className="stroke-wrong"
        />
        <text x={4} y={lineAt - 6} fontSize={13} className="fill-wrong">
          {t('aid.ledger.picture.ceiling', { ceiling: money(ceiling.ceilingCents) })}
        </text>
        <text
          x={WIDTH - 4}
          y={sumBelow ? Math.max(top, lineAt) + 18 : top - 8}
          fontSize={13}
          textAnchor="end"
          fontWeight={600}
          className="fill-ink"
        >
          {t('aid.ledger.picture.sum', { used: money(ceiling.usedCents) })}
        </text>
        <line x1={0} x2={WIDTH} y1={plot} y2={plot} className="stroke-edge" />
      </svg>
    </figure>
  );
}
