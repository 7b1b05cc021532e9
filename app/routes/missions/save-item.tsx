import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { saveItem } from '#app/features/delegations/commands-edit.server';
import { itemPlanOf } from '#app/features/delegations/forms';
import { organisationsSeen } from './seen.server';

export { default, loader, meta } from './item';

/** Saves; what is refused stays in the form as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const plan = itemPlanOf(await request.formData());
  const result = await saveItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item === 'new' ? null : (params.item ?? ''),
    plan,
  });
  if (!result.ok) return data({ plan, changes: null, problems: result.problems }, 422);
  return redirect(`/missions/${params.mission}/programme?saved=1`, 303);
}
