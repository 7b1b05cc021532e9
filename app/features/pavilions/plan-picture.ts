import type { PlanDrawing } from '#app/domain/pavilions/drawing';
import { planMarkup } from './plan-markup';

/** A drawing that nobody picks anything from, as text: all that a page needs of the plan it shows. */
export type PlanPicture = { width: number; height: number; markup: string; ringedAt: number | null };

export const pictureOf = (drawing: PlanDrawing): PlanPicture => ({
  width: drawing.width,
  height: drawing.height,
  markup: planMarkup(drawing.shapes),
  ringedAt: ringedAt(drawing),
});

/** The middle of the first booth that is ringed, in metres from the left. */
export function ringedAt({ shapes }: PlanDrawing): number | null {
  for (const shape of shapes) {
    if (shape.part === 'highlight' && shape.shape === 'rect') return shape.x + shape.width / 2;
  }
  return null;
}
