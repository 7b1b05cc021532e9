import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { linkForm } from '#app/features/access/forms';
import { parseForm } from '#app/platform/form.server';
import { targetAsked } from '#app/platform/http.server';

/** Answers the same whether the address is known or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), linkForm);
  if (parsed.ok && (await context.attempts.allowOn(parsed.value.email))) {
    await context.auth.sendLink(parsed.value.email, targetAsked(parsed.value.to));
  }
  return redirect('/sign-in/sent', 303);
}
