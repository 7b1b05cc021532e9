import { type PlanDrawingOptions, planDrawing } from '#app/domain/pavilions/drawing';
import type { PavilionId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type PlanPicture, pictureOf } from './plan-picture';
import { type Booths, type DrawablePlan, findPlan } from './queries-plan.server';

export type HallPicture = { name: string; picture: PlanPicture };

/** One hall of the plan as it stands, drawn; `booths`, those of the pavilion where they have been read already. */
export async function findHallPicture(
  db: Db,
  pavilionId: PavilionId,
  booths: Booths,
  options: PlanDrawingOptions,
): Promise<HallPicture> {
  const plan = await findPlan(db, pavilionId, booths);
  const name = plan.halls.find(({ id }) => id === options.hall)?.name ?? options.hall;
  return { name, picture: drawnOnce(plan, options) };
}

const MOST = 200;

const drawn = new Map<string, PlanPicture>();

/** Drawing is the slow part of such a page: the same plan and options give the picture made before. */
function drawnOnce(plan: DrawablePlan, options: PlanDrawingOptions): PlanPicture {
  const asked = JSON.stringify([plan, options]);
  const picture = drawn.get(asked) ?? pictureOf(planDrawing(plan, options));
  if (drawn.size >= MOST) drawn.clear();
  drawn.set(asked, picture);
  return picture;
}
