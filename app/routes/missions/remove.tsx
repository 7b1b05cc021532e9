import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { removeMission } from '#app/features/delegations/commands-mission.server';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta } from './mission';

/** Takes an empty mission away; one that came to hold something meanwhile stays. */
export async function action({ context, params }: ActionFunctionArgs) {
  const removed = await removeMission(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    slug: params.mission ?? '',
  });
  if (removed.ok) return redirect('/missions', 303);
  if (removed.problems.some(({ code }) => code === 'NOT_FOUND')) throw notFound();
  return data({ problems: removed.problems }, 422);
}
