import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** In metres. */
  size: { width: number; height: number };
  /** Pixels for a metre. */
  scale: number;
  title: string;
  /** Whether its booths can be followed or picked. */
  live?: boolean;
  /** Where the ringed booth's middle is, in metres from the left. */
  ringedAt: number | null;
  children: ReactNode;
};

/** A plan scrolls in its own frame rather than shrinking until it can't be read. */
export function PlanFrame({ size, scale, title, live = false, ringedAt, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const centre = ringedAt === null ? null : ringedAt * scale;
  // On a narrow window the booth that is ringed may lie outside the frame: it is what the reader came for.
  useEffect(() => {
    const box = frame.current;
    if (!box || centre === null) return;
    if (centre < box.scrollLeft || centre > box.scrollLeft + box.clientWidth)
      box.scrollLeft = centre - box.clientWidth / 2;
  }, [centre]);
  return (
    <section
      ref={frame}
      className="overflow-x-auto rounded-lg border border-line bg-[#FBFAF7]"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <svg
        role={live ? 'group' : 'img'}
        aria-label={title}
        width={Math.round(size.width * scale)}
        height={Math.round(size.height * scale)}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="plan mx-auto block max-w-none"
      >
        {children}
      </svg>
    </section>
  );
}
