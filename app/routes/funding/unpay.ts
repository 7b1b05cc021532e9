import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { unpayGrant } from '#app/features/funding/commands-paid.server';
import { unpaidForm } from '#app/features/funding/forms';
import { parseForm } from '#app/platform/form.server';
import { oneHandledOf } from './one-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { organisationId, page } = await oneHandledOf(context, params);
  const form = parseForm(await request.formData(), unpaidForm);
  if (form.ok) await unpayGrant(context.db, context.act(), { organisationId, paidId: form.value.paid });
  return redirect(page, 303);
}
