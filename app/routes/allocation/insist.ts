import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { requestInsisting } from '#app/features/allocation/commands-study.server';
import { insistForm } from '#app/features/allocation/forms-study';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const registrationId = params.registration ?? '';
  const page = `/allocation/${edition}/firms/${registrationId}`;
  const parsed = parseForm(await request.formData(), insistForm);
  if (!parsed.ok) return redirect(withRefusal(page, parsed), 303);
  const { booth: boothId, moveConfirmed, rank } = parsed.value;
  const input = { editionSlug: edition, organisationId, registrationId, boothId, moveConfirmed };
  const result = await requestInsisting(context.db, context.act(), input);
  return redirect(`${withRefusal(page, result)}${rank ? `#wish-${rank}` : ''}`, 303);
}
