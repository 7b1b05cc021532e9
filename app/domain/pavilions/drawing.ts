import type { Locale } from '#app/domain/shared/dates';
import { boothsOf, collectiveZones } from './booths';
import { type BoothState, boothShapes } from './drawing/booth-shapes';
import { hallShapes } from './drawing/hall-shapes';
import type { Frame, Level, PlanDrawing, Shape } from './drawing/shapes';
import type { Plan, Rectangle } from './plan';

export type { BoothState } from './drawing/booth-shapes';
export type { Mark } from './drawing/marks';
export type { Pattern } from './drawing/patterns';
export { type DrawingToken, type PlanDrawing, planPalette, type Shape, type Stroke } from './drawing/shapes';

/** Room around the hall for its doors' arrows, in metres. */
const MARGIN = 1.2;
const SAMPLE = { width: 1.8, height: 1.2 };

export type PlanDrawingOptions = {
  hall: string;
  locale: Locale;
  /** By booth label. */
  fills?: Record<string, BoothState>;
  /** Labels that get the 2 px ring. */
  highlight?: readonly string[];
};

/**
 * One hall as shapes in metres, the one description that screen and papers draw (LOOK, Floor plan): hall, aisles, zones,
 * pillars, doors, then each booth with walls where closed and open sides left open, label and m² fitted inside, state as
 * fill and pattern or mark, rings last. Words and marks come once for each level from which a plan is seen. An unknown hall gives an empty drawing. Shapes of one booth carry its label.
 */
export function planDrawing(plan: Pick<Plan, 'halls' | 'stands'>, options: PlanDrawingOptions): PlanDrawing {
  const hall = plan.halls.find(({ id }) => id === options.hall);
  if (!hall) return { width: 0, height: 0, shapes: [] };
  const booths = boothsOf(plan).filter((booth) => booth.hall === hall.id);
  const highlight = new Set(options.highlight);
  const names = new Map(collectiveZones(hall).map(({ zone, label }) => [label, zone.label]));
  const state = (label: string) => ({ sublabel: names.get(label), ...options.fills?.[label] });
  return {
    width: hall.width + 2 * MARGIN,
    height: hall.depth + 2 * MARGIN,
    shapes: [
      ...hallShapes(hall, place),
      ...booths.flatMap((booth) =>
        boothShapes(booth, place(booth), state(booth.label), squareMetres(booth.area, options.locale)),
      ),
      ...booths.filter(({ label }) => highlight.has(label)).map((booth) => ring(place(booth), booth.label)),
    ],
  };
}

/** A sample of a state for the legend: an unlabelled booth. */
export function legendSample(state: BoothState): PlanDrawing {
  const booth = {
    ...{ label: '', hall: '', level: 0, use: 'individual' as const, area: 0, places: 1, sharedStand: null },
    ...{ openSides: '', kind: 'closed' as const, x: 0, y: 0, width: SAMPLE.width, depth: SAMPLE.height },
  };
  const frame = { x: 0.1, y: 0.1, ...SAMPLE };
  const shapes = boothShapes(booth, frame, { ...state, label: '', sublabel: '' }, '');
  return {
    width: SAMPLE.width + 0.2,
    height: SAMPLE.height + 0.2,
    shapes: shapes.filter((s) => s.part !== 'text' && seenAt(s, 'near')),
  };
}

/** Whether a shape is there for a reader this near. */
export const seenAt = ({ levels }: Shape, level: Level): boolean => !levels || levels.includes(level);

/** "12 m²", "7,5 m²" in French; the space does not break. */
export function squareMetres(area: number, locale: Locale): string {
  const digits = String(Math.round(area * 100) / 100);
  return `${locale === 'fr' ? digits.replace('.', ',') : digits}\u00a0m²`;
}

const place = ({ x, y, width, depth }: Rectangle): Frame => ({
  x: x + MARGIN,
  y: y + MARGIN,
  width,
  height: depth,
});

const ring = (frame: Frame, booth: string): Shape => ({
  shape: 'rect',
  ...frame,
  stroke: { token: 'accent', weight: 'ring' },
  part: 'highlight',
  booth,
});
