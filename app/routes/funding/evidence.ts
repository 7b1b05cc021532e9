import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { markEvidence } from '#app/features/funding/commands-evidence.server';
import { evidenceForm } from '#app/features/funding/forms';
import { parseForm } from '#app/platform/form.server';
import { forbidden } from '#app/platform/http.server';
import { oneOf } from './one-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { mayPrepare, organisationId, grant, page } = await oneOf(context, params);
  if (!mayPrepare) throw forbidden();
  const form = parseForm(await request.formData(), evidenceForm);
  if (form.ok) {
    const { code, on = null, note } = form.value;
    await markEvidence(context.db, context.act(), { organisationId, grantId: grant.id, code, on, note });
  }
  return redirect(page, 303);
}
