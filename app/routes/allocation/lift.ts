import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { liftBan } from '#app/features/allocation/commands-bans.server';
import { liftForm } from '#app/features/allocation/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';

/** Lets a firm have a booth again, then back to where that was asked. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const registrationId = params.registration ?? '';
  const page = `/allocation/${edition}/firms/${registrationId}`;
  const parsed = parseForm(await request.formData(), liftForm);
  if (!parsed.ok) return redirect(page, 303);
  const { booth: boothId, back } = parsed.value;
  const input = { editionSlug: edition, organisationId, registrationId, boothId };
  await liftBan(context.db, context.act(), input);
  const plan = `/allocation/${edition}?${new URLSearchParams({ firm: registrationId })}`;
  return redirect(back === 'plan' ? plan : `${page}#bans`, 303);
}
