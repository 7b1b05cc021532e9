import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { keepRate } from '#app/features/payments/commands-reminder-settings.server';
import { rateForm } from '#app/features/payments/forms-reminders';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from '../payments/scope.server';

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const form = parseForm(await request.formData(), rateForm);
  if (!form.ok) return redirect(withRefusal('/reminders/settings', form), 303);
  await keepRate(context.db, context.act(), organisationId, form.value);
  return redirect('/reminders/settings?kept', 303);
}
