import type { ReactNode } from 'react';
import { type BoothState, legendSample, planPalette } from '#app/domain/pavilions/drawing';
import { useT } from '#app/i18n/react';
import { PlanShapes } from './PlanShapes';

/** What the signs of a plan mean; `states` adds the page's own, each with its words. */
export function PlanLegend({ states = [] }: { states?: { state: BoothState; words: ReactNode }[] }) {
  const t = useT();
  return (
    <section aria-label={t('pavilions.legend')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
        {states.map(({ state, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is as the page wrote it
          <Entry key={index} sample={<Sample state={state} />}>
            {words}
          </Entry>
        ))}
        <Entry sample={<Line />}>{t('pavilions.legend.wall')}</Entry>
        <Entry sample={<Line open />}>{t('pavilions.legend.open')}</Entry>
        <Entry sample={<Swatch fill={planPalette.aisle} />}>{t('pavilions.legend.aisle')}</Entry>
        <Entry sample={<Swatch fill={planPalette.zone} />}>{t('pavilions.legend.zone')}</Entry>
        <Entry sample={<Swatch fill={planPalette.closed} />}>{t('pavilions.legend.closed')}</Entry>
        <Entry sample={<Swatch fill={planPalette.ink} />}>{t('pavilions.legend.pillar')}</Entry>
        <Entry sample={<Arrow fill={planPalette.accent} into />}>{t('pavilions.legend.entrance')}</Entry>
        <Entry sample={<Arrow fill={planPalette.done} />}>{t('pavilions.legend.exit')}</Entry>
      </ul>
    </section>
  );
}

function Entry({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      {sample}
      {children}
    </li>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden width={28} height={20} viewBox="0 0 28 20" className="shrink-0 rounded-sm">
      <rect width={28} height={20} fill={planPalette.paper} />
      {children}
    </svg>
  );
}

function Sample({ state }: { state: BoothState }) {
  const { width, height, shapes } = legendSample(state);
  return (
    <svg aria-hidden width={34} height={24} viewBox={`0 0 ${width} ${height}`} className="plan shrink-0">
      <PlanShapes of={shapes} />
    </svg>
  );
}

function Line({ open = false }: { open?: boolean }) {
  const { ink, line } = planPalette;
  return (
    <Sheet>
      <line x1={2} x2={26} y1={10} y2={10} stroke={open ? line : ink} strokeDasharray={open ? '3 3' : ''} />
      {open && <path d="M2 10h5M21 10h5" stroke={ink} />}
    </Sheet>
  );
}

const Swatch = ({ fill }: { fill: string }) => (
  <Sheet>
    <rect x={4} y={3} width={20} height={14} fill={fill} stroke={planPalette.line} strokeWidth={0.5} />
  </Sheet>
);

const Arrow = ({ fill, into = false }: { fill: string; into?: boolean }) => (
  <Sheet>
    <rect x={4} y={into ? 14 : 13} width={20} height={into ? 1 : 3} fill={into ? planPalette.ink : fill} />
    <path d={into ? 'M9 3h10l-5 8z' : 'M9 11h10l-5 -8z'} fill={fill} />
  </Sheet>
);
