import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { takeBack } from '#app/features/payments/commands-entries.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from './scope.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { entry: entryId = '' } = params;
  const done = await takeBack(context.db, context.act(), { organisationId, entryId });
  return redirect(withRefusal(`/payments${done.ok ? `/entries/${entryId}` : ''}`, done), 303);
}
