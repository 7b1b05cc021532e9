import type { PlanDrawing, Shape } from '#app/domain/pavilions/drawing';
import { planMarkup } from './plan-markup';

/** A drawing that nobody picks anything from, as text: all that a page needs of the plan it shows. */
export type PlanPicture = { width: number; height: number; markup: string; ringedAt: number | null };

export const pictureOf = (drawing: PlanDrawing): PlanPicture => ({
  width: drawing.width,
  height: drawing.height,
  markup: planMarkup(inLayers(drawing.shapes)),
  ringedAt: ringedAt(drawing),
});

const LAYERS = ['booth', 'pattern', 'wall', 'text', 'mark', 'highlight'];

/** Booths stand beside one another: all their grounds first, then all their walls, then all their words, is the same picture. */
const inLayers = (shapes: readonly Shape[]): Shape[] =>
  [...shapes].sort((one, other) => layerOf(one) - layerOf(other));

function layerOf(shape: Shape): number {
  if (!shape.booth) return 0;
  const above = shape.shape === 'text' ? shape.bold : shape.shape === 'line' && !shape.stroke.dashed;
  return 1 + LAYERS.indexOf(shape.part) + (above ? 0.5 : 0);
}

/** The middle of the first booth that is ringed, in metres from the left. */
export function ringedAt({ shapes }: PlanDrawing): number | null {
  for (const shape of shapes) {
    if (shape.part === 'highlight' && shape.shape === 'rect') return shape.x + shape.width / 2;
  }
  return null;
}
