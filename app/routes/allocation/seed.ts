import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { changeAllocationSetting } from '#app/features/allocation/commands-policy.server';
import { seedForm } from '#app/features/allocation/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const page = `/allocation/${edition}/policy`;
  const parsed = parseForm(await request.formData(), seedForm);
  if (!parsed.ok) return redirect(withRefusal(page, parsed), 303);
  const input = { editionSlug: edition, organisationId, change: parsed.value };
  const result = await changeAllocationSetting(context.db, context.act(), input);
  return redirect(result.ok ? `${page}?kept` : withRefusal(page, result), 303);
}
