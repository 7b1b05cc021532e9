import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { sayCostState } from '#app/features/accounting/commands-cost-state.server';
import { stateForm } from '#app/features/accounting/forms-cost';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { costsHandledOf } from './costs-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { scope, slug } = await costsHandledOf(context, params.edition);
  const id = params.cost ?? '';
  const page = `/costs/${slug}/${id}`;
  const form = parseForm(await request.formData(), stateForm);
  if (!form.ok) return redirect(withRefusal(page, form), 303);
  const { state, on, detail } = form.value;
  const said = await sayCostState(context.db, context.act(), scope, {
    id,
    state,
    on,
    detail: detail ?? null,
  });
  return redirect(withRefusal(page, said), 303);
}
