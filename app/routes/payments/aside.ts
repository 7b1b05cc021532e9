import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { putAside } from '#app/features/payments/commands-entries.server';
import { asideForm } from '#app/features/payments/forms';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from './scope.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { entry: entryId = '' } = params;
  const form = parseForm(await request.formData(), asideForm);
  if (!form.ok) return redirect(withRefusal(`/payments/entries/${entryId}`, form), 303);
  const { reason } = form.value;
  const done = await putAside(context.db, context.act(), { organisationId, entryId, reason });
  return redirect(withRefusal('/payments', done), 303);
}
