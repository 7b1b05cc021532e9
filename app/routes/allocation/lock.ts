import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { lockFirm } from '#app/features/allocation/commands-locks.server';
import { lockForm } from '#app/features/allocation/forms';
import { findBoothLabel } from '#app/features/allocation/queries-place.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';

/** Refused, it leads back to the same question, which the page then answers as things stand now. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { id, edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const page = `/allocation/${edition}`;
  const parsed = parseForm(await request.formData(), lockForm);
  if (!parsed.ok) return redirect(page, 303);
  const { registration: registrationId, booth: boothId, next } = parsed.value;
  const workOut = next ? {} : undefined;
  const input = { editionSlug: edition, organisationId, registrationId, boothId, workOut };
  const result = await lockFirm(context.db, context.act(), input);
  const query = new URLSearchParams({ firm: registrationId });
  if (!result.ok) {
    query.set('booth', (await findBoothLabel(context.db, id, boothId)) ?? '');
    query.set('refused', result.problems[0]?.code ?? '');
  }
  return redirect(`${page}?${query}`, 303);
}
