import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { unlockFirm } from '#app/features/allocation/commands-locks.server';
import { unlockForm } from '#app/features/allocation/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const parsed = parseForm(await request.formData(), unlockForm);
  if (!parsed.ok) return redirect(`/allocation/${edition}`, 303);
  const { registration: registrationId } = parsed.value;
  await unlockFirm(context.db, context.act(), { editionSlug: edition, organisationId, registrationId });
  return redirect(`/allocation/${edition}?firm=${encodeURIComponent(registrationId)}`, 303);
}
