import type { BoothState } from './booth-shapes';
import { MARK_SIZE, markShapes } from './marks';
import type { Frame, Level, Shape } from './shapes';
import { emWidth, fitText, heightOf, LINE_HEIGHT, PRINTED, type Sizes } from './text-fit';

type Look = { sizes: Sizes; padding: number; marks: number };

/**
 * From how far a plan is seen decides what can be read in a booth: everything; its number and a name that fits in large
 * letters; or its number alone, both without the hall's. In metres: about 8 px at the least scale of each (app.css).
 */
const LOOKS: Record<Level, Look> = {
  near: { sizes: { ...PRINTED, smallest: 0.34, least: 0.65 }, padding: 0.15, marks: 1 },
  mid: {
    sizes: { ...PRINTED, label: 0.85, sublabel: 0.58, smallest: 0.58, least: 0.75, whole: true },
    padding: 0.12,
    marks: 1.35,
  },
  far: { sizes: { ...PRINTED, label: 1.1, least: 0.5 }, padding: 0.06, marks: 1.7 },
};

type Booth = { label: string; hall: string };

/** Words and marks of a booth, once for each level; what looks the same at two is drawn once. */
export function levelShapes(booth: Booth, frame: Frame, state: BoothState, area: string): Shape[] {
  const bare = !state.sublabel && !state.mark && !state.leftMark;
  const at = (level: Level) => shapesAt(level, booth, frame, state, area);
  const tagged = (levels: readonly Level[], shapes: Shape[]) => shapes.map((shape) => ({ ...shape, levels }));
  if (bare) return [...tagged(['near'], at('near')), ...tagged(['mid', 'far'], at('far'))];
  return (['near', 'mid', 'far'] as const).flatMap((level) => tagged([level], at(level)));
}

function shapesAt(level: Level, booth: Booth, frame: Frame, state: BoothState, area: string): Shape[] {
  const { marks, padding } = LOOKS[level];
  const left = level === 'far' && state.leftMark === 'tick' ? undefined : state.leftMark;
  const count = (state.mark ? 1 : 0) + (left ? 1 : 0);
  const room = Math.min((frame.width - 0.3) / (Math.max(1, count) * MARK_SIZE), frame.height / 3 / MARK_SIZE);
  const size = MARK_SIZE * Math.max(0.5, Math.min(marks, room));
  const ink = state.ink ?? 'ink';
  const x = frame.x + frame.width - size - padding;
  return [
    ...wordShapes(level, booth, frame, state, area, count > 0 ? size + 0.1 : padding),
    ...(state.mark ? markShapes(state.mark, { x, y: frame.y + padding, size }, ink, booth.label) : []),
    ...(left
      ? markShapes(left, { x: frame.x + padding, y: frame.y + padding, size }, 'ink', booth.label)
      : []),
  ];
}

function wordShapes(
  level: Level,
  { label, hall }: Booth,
  frame: Frame,
  state: BoothState,
  area: string,
  top: number,
): Shape[] {
  const { sizes, padding } = LOOKS[level];
  const inner = { width: frame.width - 2 * padding, height: frame.height - top - padding };
  const whole = state.label ?? label;
  const short = whole.startsWith(`${hall}-`) ? whole.slice(hall.length + 1) : whole;
  const wanted = {
    label: level === 'near' ? whole : short,
    ...(level === 'near' ? { area } : {}),
    ...(level !== 'far' && state.sublabel ? { sublabel: state.sublabel } : {}),
  };
  const lines = fitText(wanted, inner.width, inner.height, sizes);
  const middle = frame.x + frame.width / 2;
  const start = frame.y + top + (inner.height - heightOf(lines)) / 2;
  const widest = Math.max(0, ...lines.map((line) => emWidth(line.text) * line.size));
  const plate: Shape = {
    ...{ shape: 'rect', part: 'text', booth: label, fill: state.fill ?? 'booth' },
    ...{ x: middle - widest / 2, y: start, width: widest, height: heightOf(lines) },
  };
  let y = start;
  const texts = lines.map((line): Shape => {
    const baseline = y + line.size;
    y += line.size * LINE_HEIGHT;
    return {
      ...{ shape: 'text', part: 'text', booth: label, anchor: 'middle', token: 'ink' },
      ...{ x: middle, y: baseline, ...line },
    };
  });
  return state.pattern && texts.length > 0 ? [plate, ...texts] : texts;
}
