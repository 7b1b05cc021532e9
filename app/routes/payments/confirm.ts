import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { confirmEntry } from '#app/features/payments/commands-entries.server';
import { choiceForm, sharesIn } from '#app/features/payments/forms';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from './scope.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { entry: entryId = '' } = params;
  const sent = await request.formData();
  const form = parseForm(sent, choiceForm);
  if (!form.ok) return redirect(withRefusal(`/payments/entries/${entryId}`, form), 303);
  const { companyId = null, funder = null } = form.value;
  const shares = sharesIn(sent);
  const choice = { organisationId, entryId, companyId: funder ? null : companyId, funder, shares };
  const done = await confirmEntry(context.db, context.act(), choice);
  return redirect(done.ok ? '/payments?confirmed=1' : withRefusal(`/payments/entries/${entryId}`, done), 303);
}
