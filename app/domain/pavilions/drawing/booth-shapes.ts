import type { PlannedBooth } from '../booths';
import { SIDES } from '../open-sides';
import type { Side } from '../plan';
import { MARK_SIZE, type Mark, markShapes } from './marks';
import { type Pattern, patternShapes } from './patterns';
import type { DrawingToken, Frame, Shape } from './shapes';
import { emWidth, fitText, heightOf, LINE_HEIGHT } from './text-fit';

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

const PADDING = 0.15;
const POST = 0.3;

/** One booth in its frame (drawing metres): ground, pattern, sides, words fitted inside, mark. `area` is written as given. */
export function boothShapes(booth: PlannedBooth, frame: Frame, state: BoothState, area: string): Shape[] {
  const fill = state.fill ?? 'booth';
  const ink = state.ink ?? 'ink';
  const common = { booth: booth.label };
  const mark = state.mark
    ? markShapes(state.mark, frame.x + frame.width - MARK_SIZE - 0.12, frame.y + 0.12, ink, booth.label)
    : [];
  const leftMark = state.leftMark
    ? markShapes(state.leftMark, frame.x + 0.12, frame.y + 0.12, 'ink', booth.label)
    : [];
  return [
    { shape: 'rect', ...frame, fill, part: 'booth', ...common },
    ...(state.pattern ? patternShapes(state.pattern, frame, ink, booth.label) : []),
    ...SIDES.flatMap((side) => sideShapes(frame, side, booth.openSides.includes(side), booth.label)),
    ...textShapes(booth.label, frame, state, area, mark.length + leftMark.length > 0),
    ...mark,
    ...leftMark,
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

function textShapes(label: string, frame: Frame, state: BoothState, area: string, marked: boolean): Shape[] {
  const top = marked ? MARK_SIZE + 0.1 : PADDING;
  const inner = { width: frame.width - 2 * PADDING, height: frame.height - top - PADDING };
  const wanted = {
    label: state.label ?? label,
    area,
    ...(state.sublabel ? { sublabel: state.sublabel } : {}),
  };
  const lines = fitText(wanted, inner.width, inner.height);
  const middle = frame.x + frame.width / 2;
  const start = frame.y + top + (inner.height - heightOf(lines)) / 2;
  const widest = Math.max(0, ...lines.map((line) => emWidth(line.text) * line.size));
  const plate: Shape = {
    shape: 'rect',
    x: middle - widest / 2,
    y: start,
    width: widest,
    height: heightOf(lines),
    fill: state.fill ?? 'booth',
    part: 'text',
    booth: label,
  };
  let y = start;
  const texts = lines.map((line): Shape => {
    const baseline = y + line.size;
    y += line.size * LINE_HEIGHT;
    return {
      shape: 'text',
      x: middle,
      y: baseline,
      anchor: 'middle',
      token: 'ink',
      part: 'text',
      booth: label,
      ...line,
    };
  });
  return state.pattern && texts.length > 0 ? [plate, ...texts] : texts;
}
