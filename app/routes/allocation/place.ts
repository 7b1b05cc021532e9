import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { placeFirm } from '#app/features/allocation/commands-place.server';
import { byHandForm } from '#app/features/allocation/forms';
import { findBoothLabel } from '#app/features/allocation/queries-place.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';

/** Puts a firm on a free booth of the draft. Refused, it leads back to the question, answered as things stand now. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { id, edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const page = `/allocation/${edition}`;
  const parsed = parseForm(await request.formData(), byHandForm);
  if (!parsed.ok || !parsed.value.booth) return redirect(page, 303);
  const { allocationId, firm, booth: boothId } = parsed.value;
  const input = { allocationId, organisationId, ...firm, boothId };
  const result = await placeFirm(context.db, context.act(), input);
  const query = new URLSearchParams({ firm: firm.registrationId });
  if (!result.ok) {
    query.set('booth', (await findBoothLabel(context.db, id, boothId)) ?? '');
    query.set('refused', result.problems[0]?.code ?? '');
  }
  return redirect(`${page}?${query}`, 303);
}
