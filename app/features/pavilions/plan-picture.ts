import { type PlanDrawing, type PlanDrawingOptions, planDrawing } from '#app/domain/pavilions/drawing';
import type { Plan } from '#app/domain/pavilions/plan';
import { planMarkup } from './plan-markup';

/** A drawing that nobody picks anything from, as text: all that a page needs of the plan it shows. */
export type PlanPicture = { width: number; height: number; markup: string; ringedAt: number | null };

const MOST = 200;

const drawn = new Map<string, PlanPicture>();

/** One hall as it stands. Drawing is the slow part of such a page: the same plan and options give the picture made before. */
export function pictureOf(plan: Pick<Plan, 'halls' | 'stands'>, options: PlanDrawingOptions): PlanPicture {
  const asked = JSON.stringify([plan, options]);
  const picture = drawn.get(asked) ?? draw(planDrawing(plan, options));
  if (drawn.size >= MOST) drawn.clear();
  drawn.set(asked, picture);
  return picture;
}

const draw = (drawing: PlanDrawing): PlanPicture => ({
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
