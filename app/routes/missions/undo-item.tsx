import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { undoItem } from '#app/features/delegations/commands-programme.server';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta } from './programme';

/** Takes the last change by hand of an item back: one that was taken away is there again. */
export async function action({ context, params }: ActionFunctionArgs) {
  const result = await undoItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item ?? '',
  });
  if (result.ok) return redirect(`/missions/${params.mission}/programme?saved=${params.item}`, 303);
  if (result.problems.some(({ code }) => code === 'NOT_FOUND')) throw notFound();
  return data({ problems: result.problems }, 422);
}
