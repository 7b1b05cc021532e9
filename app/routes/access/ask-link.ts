import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { emailForm } from '#app/features/access/forms';
import { parseForm } from '#app/platform/form.server';

/** Answers the same whether the address is known or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), emailForm);
  if (parsed.ok && (await context.attempts.allowOn(parsed.value.email))) {
    await context.auth.sendLink(parsed.value.email);
  }
  return redirect('/sign-in/sent', 303);
}
