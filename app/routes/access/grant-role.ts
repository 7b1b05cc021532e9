import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsAdministered } from '#app/domain/access/may';
import { grantRole } from '#app/features/access/commands.server';
import { grantForm } from '#app/features/access/forms';
import { findPersonOf } from '#app/features/access/queries.server';
import { companyMeant } from '#app/features/access/queries-companies.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ request, params, context }: ActionFunctionArgs) {
  const me = foundOr404(context.person);
  const { db } = context;
  const administered = organisationsAdministered(me);
  const person = foundOr404(await findPersonOf(db, administered, params.personId ?? ''));
  const parsed = parseForm(await request.formData(), grantForm);
  if (!parsed.ok) return redirect(withRefusal(`/people/${person.id}`, parsed), 303);
  const { role, organisationId } = parsed.value;
  const companyId = await companyMeant(db, administered, parsed.value);
  const grant = { role, organisationId, companyId };
  const result = await grantRole(db, context.act(), me, person.id, grant);
  return redirect(withRefusal(`/people/${person.id}`, result), 303);
}
