import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { keepOnTheRoad } from '#app/features/delegations/commands-on-the-road.server';
import { markIn } from '#app/features/delegations/forms';
import { onTheRoadOf } from '#app/features/delegations/forms-on-the-road';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './practical';

/** Saves; what is refused stays in the form as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = onTheRoadOf(form);
  const result = await keepOnTheRoad(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    ...{ typed, mark: markIn(form) },
  });
  if (result.ok) return redirect(`/missions/${params.mission}/practical?saved=1`, 303);
  if (result.problems.some(({ code }) => code === 'NOT_FOUND')) throw notFound();
  return data({ typed, problems: result.problems }, 422);
}
