import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { removeItem } from '#app/features/delegations/commands-edit.server';
import { notFound } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const result = await removeItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item ?? '',
  });
  if (!result.ok) throw notFound();
  return redirect(`/missions/${params.mission}/programme?saved=1`, 303);
}
