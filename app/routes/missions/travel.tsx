import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { changeTravel } from '#app/features/delegations/commands-edit.server';
import { markIn, travelOf } from '#app/features/delegations/forms';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './delegate';

/** Saves; what is refused stays on the delegate's page as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const travel = travelOf(form);
  const result = await changeTravel(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: Number(params.number),
    travel,
    mark: markIn(form),
  });
  if (!result.ok) return data({ travel, changes: null, problems: result.problems }, 422);
  return redirect(`/missions/${params.mission}/delegates/${params.number}?saved=1`, 303);
}
