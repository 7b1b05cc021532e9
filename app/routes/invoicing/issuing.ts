import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { issueForm } from '#app/features/invoicing/forms';
import { requestIssue } from '#app/features/invoicing/job.server';
import { parseForm } from '#app/platform/form.server';
import { forbidden } from '#app/platform/http.server';
import { pavilionOf } from './pavilion-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion, mayIssue } = await pavilionOf(context, params.edition);
  if (!mayIssue) throw forbidden();
  const form = parseForm(await request.formData(), issueForm);
  const page = `/money/${pavilion.edition}`;
  if (!form.ok) return redirect(`${page}/issue`, 303);
  const { kind } = form.value;
  const { edition: editionSlug, organisationId } = pavilion;
  const asked = await requestIssue(context.db, context.act(), { editionSlug, organisationId, ...form.value });
  return redirect(asked.ok ? page : `${page}/issue?kind=${kind}&changed=1`, 303);
}
