import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { cancelCost } from '#app/features/accounting/commands-cost.server';
import { cancelForm } from '#app/features/accounting/forms-cost';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { costsHandledOf } from './costs-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { scope, slug } = await costsHandledOf(context, params.edition);
  const id = params.cost ?? '';
  const page = `/costs/${slug}/${id}`;
  const form = parseForm(await request.formData(), cancelForm);
  if (!form.ok) return redirect(withRefusal(page, form), 303);
  const cancelled = await cancelCost(context.db, context.act(), scope, { id, ...form.value });
  return redirect(withRefusal(page, cancelled), 303);
}
