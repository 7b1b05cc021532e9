import type { PlannedBooth } from '../booths';
import { SIDES } from '../open-sides';
import type { Side } from '../plan';
import { levelShapes } from './level-shapes';
import type { Mark } from './marks';
import { type Pattern, patternShapes } from './patterns';
import type { DrawingToken, Frame, Shape } from './shapes';

/** How a booth is shown: what a page or paper knows about it, in the drawing's own terms. */
export type BoothState = {
  fill?: DrawingToken;
  /** Colour of pattern and mark. */
  ink?: DrawingToken;
  pattern?: Pattern;
  mark?: Mark;
  /** Another, at the left: a lock beside a wish's rank. */
  leftMark?: Mark;
  /** Instead of the booth's own label. */
  label?: string;
  sublabel?: string;
};

const POST = 0.3;

/** One booth in its frame (drawing metres): ground, pattern, sides, words fitted inside, mark. `area` is written as given. */
export function boothShapes(booth: PlannedBooth, frame: Frame, state: BoothState, area: string): Shape[] {
  const fill = state.fill ?? 'booth';
  const ink = state.ink ?? 'ink';
  const common = { booth: booth.label };
  return [
    { shape: 'rect', ...frame, fill, part: 'booth', ...common },
    ...(state.pattern ? patternShapes(state.pattern, frame, ink, booth.label) : []),
    ...SIDES.flatMap((side) => sideShapes(frame, side, booth.openSides.includes(side), booth.label)),
    ...levelShapes(booth, frame, state, area),
  ];
}

/** A closed side is a wall; an open one stays open between two short posts, with a hair line where the booth ends. */
function sideShapes({ x, y, width, height }: Frame, side: Side, open: boolean, booth: string): Shape[] {
  const along = side === 'N' || side === 'S';
  const [x1, y1] = [side === 'E' ? x + width : x, side === 'S' ? y + height : y];
  const [x2, y2] = [along ? x + width : x1, along ? y1 : y + height];
  const wall = { token: 'ink' as const, weight: 'wall' as const };
  const line = (a: number, b: number, c: number, d: number, stroke: typeof wall | Hair): Shape => ({
    shape: 'line',
    x1: a,
    y1: b,
    x2: c,
    y2: d,
    stroke,
    part: 'wall',
    booth,
  });
  if (!open) return [line(x1, y1, x2, y2, wall)];
  const [dx, dy] = along ? [POST, 0] : [0, POST];
  return [
    line(x1, y1, x2, y2, { token: 'line', weight: 'hair', dashed: true }),
    line(x1, y1, x1 + dx, y1 + dy, wall),
    line(x2 - dx, y2 - dy, x2, y2, wall),
  ];
}

type Hair = { token: 'line'; weight: 'hair'; dashed: true };
