import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { sendLetters } from '#app/features/payments/commands-reminders.server';
import { lettersForm, lettersIn } from '#app/features/payments/forms-reminders';
import { parseForm } from '#app/platform/form.server';
import { organisationOf } from '../payments/scope.server';

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const form = parseForm(await request.formData(), lettersForm);
  if (!form.ok) return redirect('/reminders', 303);
  const letters = lettersIn(form.value.letters);
  const { sent, refused } = await sendLetters(context.db, context.act(), { organisationId, letters });
  return redirect(`/reminders?sent=${sent.length}&left=${refused.length}`, 303);
}
