import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsAdministered } from '#app/domain/access/may';
import { grantRole } from '#app/features/access/commands.server';
import { grantForm } from '#app/features/access/forms';
import { findPersonOf } from '#app/features/access/queries.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ request, params, context }: ActionFunctionArgs) {
  const me = foundOr404(context.person);
  const known = await findPersonOf(context.db, organisationsAdministered(me), params.personId ?? '');
  const person = foundOr404(known);
  const parsed = parseForm(await request.formData(), grantForm);
  const result = parsed.ok ? await grantRole(context.db, context.act(), me, person.id, parsed.value) : parsed;
  return redirect(withRefusal(`/people/${person.id}`, result), 303);
}
