import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { undoPerson } from '#app/features/delegations/commands-people.server';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export { default, loader, meta } from './mission';

/** Takes the last change by hand of somebody back: whoever was taken off travels again. */
export async function action({ context, params }: ActionFunctionArgs) {
  const result = await undoPerson(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    delegateId: params.delegate ?? '',
  });
  if (!result.ok) {
    if (result.problems.some(({ code }) => code === 'NOT_FOUND')) throw notFound();
    return data({ problems: result.problems }, 422);
  }
  const { edited } = result.value;
  const number = edited.what === 'person' ? edited.number : '';
  return redirect(`/missions/${params.mission}/delegates/${number}?saved=1`, 303);
}
