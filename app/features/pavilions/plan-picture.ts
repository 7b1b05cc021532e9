import type { PlanDrawing, Shape } from '#app/domain/pavilions/drawing';
import { planMarkup } from './plan-markup';

/** A drawing that nobody picks anything from, as text: all that a page needs of the plan it shows. */
export type PlanPicture = { width: number; height: number; markup: string; ringedAt: Point | null };

export type Point = { x: number; y: number };

export const pictureOf = (drawing: PlanDrawing): PlanPicture => ({
  width: drawing.width,
  height: drawing.height,
  markup: planMarkup(inLayers(drawing.shapes)),
  ringedAt: ringedAt(drawing),
});

const LEVELS = ['near', 'mid', 'far'] as const;
const LAYERS = ['booth', 'pattern', 'wall', 'text', 'mark', 'highlight'];

/** Booths stand beside one another: all their grounds first, then all their walls, then all their words, is the same picture. */
const inLayers = (shapes: readonly Shape[]): Shape[] =>
  [...shapes].sort((one, other) => layerOf(one) - layerOf(other));

function layerOf(shape: Shape): number {
  if (!shape.booth) return 0;
  const above = shape.shape === 'text' ? shape.bold : shape.shape === 'line' && !shape.stroke.dashed;
  const level = shape.levels ? LEVELS.indexOf(shape.levels[0] ?? 'near') / 10 : 0;
  return 1 + LAYERS.indexOf(shape.part) + (above ? 0.5 : 0) + level;
}

/** The middle of the first booth that is ringed, in metres from the top left. */
export function ringedAt({ shapes }: PlanDrawing): Point | null {
  for (const shape of shapes) {
    if (shape.part === 'highlight' && shape.shape === 'rect')
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  }
  return null;
}
