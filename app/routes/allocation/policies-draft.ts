import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { draftFromPolicy } from '#app/features/allocation/commands-policies.server';
import { policyDraftForm } from '#app/features/allocation/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const page = `/allocation/${edition}/policies`;
  const parsed = parseForm(await request.formData(), policyDraftForm);
  if (!parsed.ok) return redirect(page, 303);
  const { job: jobId, aim } = parsed.value;
  const input = { editionSlug: edition, organisationId, jobId, aim };
  const result = await draftFromPolicy(context.db, context.act(), input);
  return redirect(result.ok ? `/allocation/${edition}` : withRefusal(page, result), 303);
}
