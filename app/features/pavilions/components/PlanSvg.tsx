import type { ReactNode } from 'react';
import type { PlanDrawing, Shape } from '#app/domain/pavilions/drawing';
import { PlanShape } from './PlanShape';

type Props = {
  drawing: PlanDrawing;
  /** What the picture is, for those who don't see it; the table beside it says the rest. */
  title: string;
  /** Pixels for a metre; the plan scrolls in its own frame rather than shrinking until it can't be read. */
  scale?: number;
  /** Each booth a link (works without JavaScript). */
  hrefFor?: (label: string) => string | undefined;
  /** Each booth a button. */
  onPick?: (label: string) => void;
  /** What a booth is called aloud when it can be followed or picked; its label otherwise. */
  nameOf?: (label: string) => string;
  /** Booths that are now picked (`onPick`). */
  picked?: readonly string[];
};

export function PlanSvg({ drawing, title, scale = 22, hrefFor, onPick, nameOf, picked }: Props) {
  const live = hrefFor !== undefined || onPick !== undefined;
  const ground = drawing.shapes.filter((shape) => !shape.booth);
  const above = drawing.shapes.filter((shape) => shape.part === 'highlight');
  return (
    <section
      className="overflow-x-auto rounded-lg border border-line bg-[#FBFAF7]"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <svg
        role={live ? 'group' : 'img'}
        aria-label={title}
        width={Math.round(drawing.width * scale)}
        height={Math.round(drawing.height * scale)}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        className="mx-auto block max-w-none"
      >
        <Shapes of={ground} />
        {boothsOf(drawing).map(([label, shapes]) => (
          <Booth key={label} label={label} {...{ hrefFor, onPick, nameOf, picked }}>
            <Shapes of={shapes} />
          </Booth>
        ))}
        <g pointerEvents="none">
          <Shapes of={above} />
        </g>
      </svg>
    </section>
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
      <a href={href} aria-label={name} className="plan-booth">
        {children}
      </a>
    );
  }
  if (!onPick) return <g>{children}</g>;
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

function Shapes({ of: shapes }: { of: Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity and never move
  return shapes.map((shape, index) => <PlanShape key={index} shape={shape} />);
}

function boothsOf({ shapes }: PlanDrawing): [string, Shape[]][] {
  const booths = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (!shape.booth || shape.part === 'highlight') continue;
    booths.set(shape.booth, [...(booths.get(shape.booth) ?? []), shape]);
  }
  return [...booths];
}
