import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { requestAllocation } from '#app/features/allocation/commands-request.server';
import { workOutForm } from '#app/features/allocation/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const parsed = parseForm(await request.formData(), workOutForm);
  const wanted = parsed.ok ? parsed.value : { keepByHand: false };
  await requestAllocation(context.db, context.act(), { editionSlug: edition, organisationId, ...wanted });
  return redirect(`/allocation/${edition}`, 303);
}
