import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { undoOnTheRoad } from '#app/features/delegations/commands-on-the-road.server';
import { markIn } from '#app/features/delegations/forms';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './practical';

/** Puts back what the last change replaced. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const result = await undoOnTheRoad(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    mark: markIn(await request.formData()),
  });
  if (result.ok) return redirect(`/missions/${params.mission}/practical?saved=1`, 303);
  if (result.problems.some(({ code }) => code === 'NOT_FOUND')) throw notFound();
  return data({ problems: result.problems }, 422);
}
