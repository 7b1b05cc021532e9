import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { undoTravel } from '#app/features/delegations/commands-edit.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './delegate';

/** Puts the journey back as it was before the last change by hand. */
export async function action({ context, params }: ActionFunctionArgs) {
  const result = await undoTravel(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: Number(params.number),
  });
  if (!result.ok) return data({ travel: null, changes: null, problems: result.problems }, 422);
  return redirect(`/missions/${params.mission}/delegates/${params.number}?saved=1`, 303);
}
