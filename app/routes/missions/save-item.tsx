import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { saveItem } from '#app/features/delegations/commands-programme.server';
import { itemPlanOf, keyIn, markIn } from '#app/features/delegations/forms';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './item';

/** Saves; what is refused stays in the form as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const plan = itemPlanOf(form);
  const key = keyIn(form);
  const result = await saveItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item === 'new' ? null : (params.item ?? ''),
    ...{ plan, key, mark: markIn(form) },
  });
  if (!result.ok) return data({ plan, key, changes: null, problems: result.problems }, 422);
  const { edited } = result.value;
  const saved = edited.what === 'item' ? edited.id : params.item;
  return redirect(`/missions/${params.mission}/programme?saved=${saved}`, 303);
}
