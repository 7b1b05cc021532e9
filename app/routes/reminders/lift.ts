import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { liftPause } from '#app/features/payments/commands-reminder-settings.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from '../payments/scope.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { pause: pauseId = '' } = params;
  const done = await liftPause(context.db, context.act(), { organisationId, pauseId });
  return redirect(withRefusal('/reminders/unpaid', done), 303);
}
