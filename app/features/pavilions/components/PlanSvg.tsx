import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PlanDrawing, Shape } from '#app/domain/pavilions/drawing';
import { ringedAt } from '../plan-picture';
import { PlanFrame, type PlanScale } from './PlanFrame';
import { PlanShapes } from './PlanShapes';

type Props = {
  drawing: PlanDrawing;
  /** What the picture is, for those who don't see it; the table beside it says the rest. */
  title: string;
  scale?: PlanScale;
  /** Each booth a link (works without JavaScript). */
  hrefFor?: (label: string) => string | undefined;
  /** Each booth a button. */
  onPick?: (label: string) => void;
  /** What a booth is called aloud when it can be followed or picked; its label otherwise. */
  nameOf?: (label: string) => string;
  /** Booths that are now picked (`onPick`). */
  picked?: readonly string[];
};

export function PlanSvg({ drawing, title, scale = { most: 30 }, hrefFor, onPick, nameOf, picked }: Props) {
  const live = hrefFor !== undefined || onPick !== undefined;
  const ground = drawing.shapes.filter((shape) => !shape.booth);
  const above = drawing.shapes.filter((shape) => shape.part === 'highlight');
  return (
    <PlanFrame {...{ title, scale, live }} size={drawing} ringedAt={ringedAt(drawing)}>
      <PlanShapes of={ground} />
      {live ? (
        boothsOf(drawing).map(([label, shapes]) => (
          <Booth key={label} label={label} {...{ hrefFor, onPick, nameOf, picked }}>
            <PlanShapes of={shapes} />
          </Booth>
        ))
      ) : (
        <PlanShapes of={drawing.shapes.filter((shape) => shape.booth && shape.part !== 'highlight')} />
      )}
      <g pointerEvents="none">
        <PlanShapes of={above} />
      </g>
    </PlanFrame>
  );
}

type BoothProps = Pick<Props, 'hrefFor' | 'onPick' | 'nameOf' | 'picked'> & {
  label: string;
  children: ReactNode;
};

function Booth({ label, hrefFor, onPick, nameOf, picked, children }: BoothProps) {
  const name = nameOf?.(label) ?? label;
  const href = hrefFor?.(label);
  if (href) {
    return (
      <Link to={href} aria-label={name} className="plan-booth" data-booth={label} preventScrollReset>
        {children}
      </Link>
    );
  }
  if (!onPick) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button can't stand inside SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={picked?.includes(label) ?? false}
      className="plan-booth"
      onClick={() => onPick(label)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick(label);
      }}
    >
      {children}
    </g>
  );
}

function boothsOf({ shapes }: PlanDrawing): [string, Shape[]][] {
  const booths = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (!shape.booth || shape.part === 'highlight') continue;
    const others = booths.get(shape.booth);
    if (others) others.push(shape);
    else booths.set(shape.booth, [shape]);
  }
  return [...booths];
}
