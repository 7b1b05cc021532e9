import type { DrawingToken, Frame, Shape } from './shapes';

export type Pattern = 'diagonal' | 'back-diagonal' | 'cross' | 'horizontal' | 'dots';

const SPACING = 0.5;

/** The pattern as lines and dots cut to the frame, so that no renderer needs patterns of its own. */
export function patternShapes(pattern: Pattern, frame: Frame, token: DrawingToken, booth?: string): Shape[] {
  const stroke = { token, weight: 'hair' as const };
  const common = { part: 'pattern' as const, ...(booth ? { booth } : {}) };
  const line = ([x1, y1, x2, y2]: Segment): Shape => ({ shape: 'line', x1, y1, x2, y2, stroke, ...common });
  switch (pattern) {
    case 'horizontal':
      return steps(frame.height).map((down) =>
        line([frame.x, frame.y + down, frame.x + frame.width, frame.y + down]),
      );
    case 'dots':
      return steps(frame.height).flatMap((down) =>
        steps(frame.width).map((across): Shape => {
          const [x, y] = [frame.x + across, frame.y + down];
          return { shape: 'circle', x, y, radius: 0.06, fill: token, ...common };
        }),
      );
    case 'diagonal':
      return slants(frame).map(line);
    case 'back-diagonal':
      return slants(frame).map((segment) => line(mirrored(segment, frame)));
    case 'cross':
      return slants(frame).flatMap((segment) => [line(segment), line(mirrored(segment, frame))]);
  }
}

type Segment = [x1: number, y1: number, x2: number, y2: number];

const steps = (length: number) =>
  Array.from(
    { length: Math.max(1, Math.ceil(length / SPACING) - 1) },
    (_, index) => (index + 1) * SPACING,
  ).filter((step) => step < length);

/** Lines rising to the right: x + y constant within the frame. */
function slants({ x, y, width, height }: Frame): Segment[] {
  return steps(width + height).map((sum) => [
    x + Math.max(0, sum - height),
    y + Math.min(sum, height),
    x + Math.min(sum, width),
    y + Math.max(0, sum - width),
  ]);
}

const mirrored = ([x1, y1, x2, y2]: Segment, { x, width }: Frame): Segment => [
  2 * x + width - x1,
  y1,
  2 * x + width - x2,
  y2,
];
