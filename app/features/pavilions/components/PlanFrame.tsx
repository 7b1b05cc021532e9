import { type ReactNode, useEffect, useRef } from 'react';
import type { Point } from '../plan-picture';

/** Pixels for a metre; or as many as the column has room for, `most` at most. */
export type PlanScale = number | { most: number };

type Props = {
  /** In metres. */
  size: { width: number; height: number };
  scale: PlanScale;
  title: string;
  /** Whether its booths can be followed or picked. */
  live?: boolean;
  /** Where the ringed booth's middle is, in metres from the top left. */
  ringedAt: Point | null;
  children: ReactNode;
};

/** A plan fits its column; at a scale of its own it scrolls in its frame, by finger and by keyboard. */
export function PlanFrame({ size, scale, title, live = false, ringedAt, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const fixed = typeof scale === 'number';
  const x = ringedAt && fixed ? ringedAt.x * scale : null;
  const y = ringedAt && fixed ? ringedAt.y * scale : null;
  // The booth that is ringed may lie outside the frame: it is what the reader came for.
  useEffect(() => {
    const box = frame.current;
    if (!box || x === null || y === null) return;
    if (x < box.scrollLeft || x > box.scrollLeft + box.clientWidth) box.scrollLeft = x - box.clientWidth / 2;
    if (y < box.scrollTop || y > box.scrollTop + box.clientHeight) box.scrollTop = y - box.clientHeight / 2;
  }, [x, y]);
  const width = Math.round(size.width * (fixed ? scale : scale.most));
  return (
    <section
      ref={frame}
      className={`rounded-lg border border-line bg-[#FBFAF7] ${fixed ? 'max-h-[85dvh] overflow-auto' : ''}`}
      {...(fixed ? { tabIndex: 0, 'aria-label': title } : {})}
    >
      <div
        className="plan-sheet mx-auto"
        style={{ fontSize: size.width, ...(fixed ? { width } : { maxWidth: width }) }}
      >
        <svg
          role={live ? 'group' : 'img'}
          aria-label={title}
          viewBox={`0 0 ${size.width} ${size.height}`}
          className="plan block w-full"
        >
          {children}
        </svg>
      </div>
    </section>
  );
}
